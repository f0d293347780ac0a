package org.mingjing.browser;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** A real identity provider on loopback (Spring Authorization Server), and people whose tokens are wrong in ways of their own. */
final class TestProvider implements AutoCloseable {

    static final String PASSWORD = "password-of-the-provider";
    private static final List<String> PEOPLE = List.of("wang", "stranger", "foreign", "expired", "newcomer");

    private final ConfigurableApplicationContext context;
    private final int port;

    private TestProvider(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    /** @param port on which it listens, which its tokens name @param callback where it sends people back */
    static TestProvider start(int port, String callback) {
        String client = "spring.security.oauth2.authorizationserver.client.mingjing.";
        String registration = client + "registration.";
        return new TestProvider(new SpringApplicationBuilder(People.class).web(WebApplicationType.SERVLET).bannerMode(
                Banner.Mode.OFF).properties(Map.ofEntries(
                        Map.entry("spring.config.location", "optional:classpath:/none/"),
                        Map.entry("server.port", port), Map.entry("server.servlet.session.cookie.name", "PROVIDER"),
                        Map.entry("spring.autoconfigure.exclude", "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"),
                        Map.entry("spring.security.oauth2.authorizationserver.issuer", issuer(port)),
                        Map.entry(registration + "client-id", "mingjing"),
                        Map.entry(registration + "client-secret", "{noop}secret"),
                        Map.entry(registration + "client-authentication-methods", "client_secret_basic"),
                        Map.entry(registration + "authorization-grant-types", "authorization_code"),
                        Map.entry(registration + "redirect-uris", callback),
                        Map.entry(registration + "scopes", "openid,profile"),
                        Map.entry(client + "require-proof-key", "true"))).run(), port);
    }

    static String issuer(int port) {
        return "http://localhost:" + port;
    }

    String issuer() {
        return issuer(port);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class People {

        @Bean
        UserDetailsService people() {
            InMemoryUserDetailsManager people = new InMemoryUserDetailsManager();
            PEOPLE.forEach(name -> people.createUser(User.withUsername(name).password("{noop}" + PASSWORD).roles("USER").build()));
            return people;
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context -> {
                String name = context.getPrincipal().getName();
                context.getClaims().claim("preferred_username", name).claim("groups", List.of("reviewers-" + name));
                if (name.equals("foreign")) {
                    context.getClaims().issuer("http://localhost:1");
                }
                if (name.equals("expired")) {
                    context.getClaims().issuedAt(Instant.now().minusSeconds(7_200)).expiresAt(Instant.now().minusSeconds(3_600));
                }
            };
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
