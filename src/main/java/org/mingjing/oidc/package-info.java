/** Sign-in by an identity provider (OpenID Connect): off unless one is configured; who is who there is said by a table. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "yaml", "people", "access"})
package org.mingjing.oidc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
