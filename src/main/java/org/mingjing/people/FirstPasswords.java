package org.mingjing.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.mingjing.texts.FileFailed;

/** Passwords made for people, and the file in the home that has those of the first start. */
final class FirstPasswords {

    static final String FILE = "first-passwords.txt";

    /** Without those that look alike; with 20 of them a password has 99 bits. */
    private static final String CHARACTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstPasswords() {}

    static String random() {
        StringBuilder password = new StringBuilder();
        RANDOM.ints(LENGTH, 0, CHARACTERS.length()).forEach(at -> password.append(CHARACTERS.charAt(at)));
        return password.toString();
    }

    /** Begins the file, which nobody but its owner may read. */
    static Path begin(Path home) {
        Path file = home.resolve(FILE);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, ownersOnly(home));
            return file;
        } catch (IOException e) {
            throw new FileFailed(e, "people.first-passwords-unwritten", file);
        }
    }

    /** Adds a line before the account is made: a password that nobody knows would be no use. */
    static void add(Path file, String account, String password) {
        try {
            Files.writeString(file, account + " " + password + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new FileFailed(e, "people.first-passwords-unwritten", file);
        }
    }

    // Elsewhere the file inherits the access list of the user's own folder.
    private static FileAttribute<?>[] ownersOnly(Path home) {
        return home.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? List.of(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))).toArray(FileAttribute[]::new)
                : new FileAttribute<?>[0];
    }
}
