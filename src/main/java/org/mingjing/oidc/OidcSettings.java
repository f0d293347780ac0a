package org.mingjing.oidc;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An identity provider by which people sign in. Each is a setting {@code mingjing.oidc.…}.
 *
 * @param issuer its address as it names itself in tokens, "" for none
 * @param clientId by which it knows this service
 * @param clientSecret what it gave this service, "" for none
 * @param scopes what is asked for
 * @param titleZh what the button on the sign-in page says in Chinese
 * @param titleEn the same in English
 * @param accounts path of the table that says who is who
 * @param address of this service as browsers know it, such as {@code https://mingjing.example.gov.cn}, "" to go by each request
 */
@ConfigurationProperties("mingjing.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("") String titleZh,
        @DefaultValue("") String titleEn,
        @DefaultValue("") String accounts,
        @DefaultValue("") String address) {

    boolean isOn() {
        return !issuer.isEmpty();
    }
}
