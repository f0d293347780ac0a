package org.mingjing.rules;

import org.mingjing.texts.WrongInput;

/** A package in one of its versions, written {@code id@version}. */
public record PackageId(String id, String version) implements Comparable<PackageId> {

    /** @throws IllegalArgumentException if the text is not of the form {@code id@version} */
    public static PackageId parse(String text) {
        int at = text.indexOf('@');
        if (at <= 0 || at == text.length() - 1) {
            throw WrongInput.of("rules.no-package-version", text);
        }
        return new PackageId(text.substring(0, at), text.substring(at + 1));
    }

    @Override
    public int compareTo(PackageId other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : VersionOrder.INSTANCE.compare(version, other.version);
    }

    @Override
    public String toString() {
        return id + "@" + version;
    }
}
