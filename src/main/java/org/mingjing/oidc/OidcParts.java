package org.mingjing.oidc;

import org.mingjing.access.ChainPart;
import org.mingjing.access.Sessions;
import org.mingjing.people.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/** The way by an identity provider: authorisation code with PKCE, put into the chain of every request if one is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class OidcParts {

    private static final String BEGIN = "/api/v1/session/oidc";
    private static final String BACK = "/api/v1/session/callback";

    @Bean
    @ConditionalOnProperty("mingjing.oidc.issuer")
    ChainPart oidc(OidcSettings settings, Accounts accounts, Sessions sessions) {
        Provider provider = new Provider(settings);
        Arrivals arrivals = new Arrivals(IdentityTable.read(settings.accounts()), accounts, sessions);
        DefaultOAuth2AuthorizationRequestResolver requests = new DefaultOAuth2AuthorizationRequestResolver(provider, BEGIN);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return http -> {
            http.oauth2Login(login -> login.loginPage("/sign-in").clientRegistrationRepository(provider)
                    .authorizedClientRepository(new NothingKept())
                    .authorizationEndpoint(begin -> begin.authorizationRequestResolver(requests))
                    .redirectionEndpoint(back -> back.baseUri(BACK))
                    .successHandler(arrivals::arrived).failureHandler(arrivals::refused));
            http.addFilterBefore(new Departures(provider, BEGIN), OAuth2AuthorizationRequestRedirectFilter.class);
        };
    }
}
