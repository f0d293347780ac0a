package org.mingjing.oidc;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * The identity provider, asked for its addresses when the first person signs in by it: the service starts, and people sign in by
 * password, while it is away.
 */
final class Provider implements ClientRegistrationRepository {

    static final String ID = "provider";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final String CALLBACK = "/api/v1/session/callback";

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration known;

    Provider(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? registration() : null;
    }

    /** Whether it answers, or has before. */
    boolean isThere() {
        return registration() != null;
    }

    private @Nullable ClientRegistration registration() {
        if (known == null) {
            known = asked();
        }
        return known;
    }

    private synchronized @Nullable ClientRegistration asked() {
        if (known != null) {
            return known;
        }
        try {
            ClientRegistration.Builder found = ClientRegistrations.fromIssuerLocation(settings.issuer()).registrationId(ID)
                    .clientId(settings.clientId()).scope(settings.scopes())
                    .redirectUri((settings.address().isEmpty() ? "{baseUrl}" : settings.address()) + CALLBACK);
            return (settings.clientSecret().isEmpty() ? found : found.clientSecret(settings.clientSecret())).build();
        } catch (RuntimeException e) {
            LOG.warn("The identity provider {} cannot be asked: {}", settings.issuer(), e.toString());
            return null;
        }
    }
}
