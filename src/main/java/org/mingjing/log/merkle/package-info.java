/** The Merkle tree of RFC 6962 and its signed heads (C2SP tlog-checkpoint): hashing, proofs and their strict verification, without any input or output. */
@NullMarked
@NamedInterface("merkle")
package org.mingjing.log.merkle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

