/** Rule packages as data: manifest, stored text, content hash, dates of effect and lifecycle state. */
@NullMarked
package org.mingjing.rules;

import org.jspecify.annotations.NullMarked;
