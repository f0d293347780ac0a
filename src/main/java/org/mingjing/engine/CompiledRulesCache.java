package org.mingjing.engine;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what the rules of packages were compiled to, so that a later run of the program need not compile them again.
 * What it gives is run as it is: an implementation gives back what it was given under the same name, or nothing. It
 * never throws; what cannot be kept is compiled again.
 */
public interface CompiledRulesCache {

    /** Keeps nothing. */
    CompiledRulesCache NONE = new CompiledRulesCache() {

        @Override
        public byte @Nullable [] find(String name) {
            return null;
        }

        @Override
        public void keep(String name, byte[] compiled) {
            // Compiled again next time.
        }
    };

    /** What was kept under the name, byte for byte; null if nothing was, or it is not certain to be the same. */
    byte @Nullable [] find(String name);

    /**
     * Keeps something, in place of what was kept under the name before.
     *
     * @param name content hash of the package, a hyphen, and what names the release that compiled it
     */
    void keep(String name, byte[] compiled);
}
