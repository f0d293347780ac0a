package org.mingjing.access;

import java.util.List;
import org.mingjing.drivers.Installation;
import org.mingjing.people.PeopleSettings;
import org.mingjing.people.Person;
import org.mingjing.people.RequestRates;
import org.mingjing.people.Sight;
import org.mingjing.people.SourceToken;
import org.mingjing.people.SourceTokens;
import org.mingjing.texts.Sentence;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The parts by which requests are told apart by who sent them. */
@Configuration(proxyBeanMethods = false)
@Import({AccessChain.class, Refusals.class})
public class AccessParts {

    // Who calls is told by the session or the token, and is no parameter that the description of a route would name.
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Person.class, Sight.class, SourceToken.class, SignedIn.class);
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    /** Tells the registry of sessions that end. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    Sessions sessions(SessionRegistry registry, SecurityContextRepository contexts, CsrfTokenRepository tokens, PeopleSettings settings,
            @Value("${mingjing.behind-proxy:false}") boolean behindProxy) {
        return new Sessions(registry, contexts, tokens, settings, behindProxy);
    }

    @Bean
    RequestFilters requestFilters(SourceTokens tokens, RequestRates rates, Installation installation, Refusals refusals,
            PeopleSettings settings) {
        return new RequestFilters(new TokenFilter(tokens, rates, installation, refusals),
                new SessionAge(settings.sessions().hoursMax(), installation.clock()));
    }

    /** Nobody signs in by the ways of the framework; without this one it would make a user of its own. */
    @Bean
    AuthenticationManager nobody() {
        return attempt -> {
            throw new ProviderNotFoundException("");
        };
    }

    /**
     * The web server has read the address, and ids in it hold whatever their source writes. Who may is decided by the method that
     * an address leads to, so that no other spelling of it leads past that.
     */
    @Bean
    HttpFirewall addresses() {
        StrictHttpFirewall addresses = new StrictHttpFirewall();
        addresses.setUnsafeAllowAnyHttpMethod(true);
        addresses.setAllowSemicolon(true);
        addresses.setAllowUrlEncodedSlash(true);
        addresses.setAllowUrlEncodedDoubleSlash(true);
        addresses.setAllowBackSlash(true);
        addresses.setAllowUrlEncodedPercent(true);
        addresses.setAllowUrlEncodedPeriod(true);
        addresses.setAllowedHeaderNames(name -> true);
        addresses.setAllowedHeaderValues(value -> true);
        addresses.setAllowedParameterNames(name -> true);
        addresses.setAllowedParameterValues(value -> true);
        return addresses;
    }

    @Bean
    RequestRejectedHandler rejected(Refusals refusals) {
        return (request, response, e) -> refusals.answer(request, response, AccessRefused.unreadable(Sentence.of("access.address-refused")));
    }

    /** The gate stands before whatever else looks at a request that has found its route. */
    @Bean
    WebMvcConfigurer gate(Installation installation) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Gate()).order(Ordered.HIGHEST_PRECEDENCE);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArguments(installation));
            }
        };
    }
}
