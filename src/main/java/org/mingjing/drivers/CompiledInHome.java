package org.mingjing.drivers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.LedgerException;
import org.mingjing.engine.CompiledRulesCache;
import org.mingjing.log.LedgerKey;

/**
 * Compiled rules in the folder {@code compiled} of a home, a file for each package. What is in a file is run as part of
 * the program, so each carries a seal of the home's key over its name and content; a file whose seal does not fit is
 * as good as none. Nothing is lost with the folder.
 */
final class CompiledInHome implements CompiledRulesCache {

    static final String FOLDER = "compiled";
    private static final String UNFINISHED = ".unfinished";
    private static final String PURPOSE = "compiled rules";
    private static final int SEAL_BYTES = 32;
    /** A package of a thousand rules takes some megabytes. */
    private static final long FILE_BYTES_MAX = 64L << 20;

    private final Path folder;
    private final Supplier<LedgerKey> key;

    CompiledInHome(Path home, Supplier<LedgerKey> key) {
        this.folder = home.resolve(FOLDER);
        this.key = key;
    }

    @Override
    public byte @Nullable [] find(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) <= SEAL_BYTES || Files.size(file) > FILE_BYTES_MAX) {
                return null;
            }
            byte[] all = Files.readAllBytes(file);
            byte[] compiled = Arrays.copyOfRange(all, SEAL_BYTES, all.length);
            return MessageDigest.isEqual(Arrays.copyOf(all, SEAL_BYTES), seal(name, compiled)) ? compiled : null;
        } catch (IOException | LedgerException unreadable) {
            return null;
        }
    }

    @Override
    public void keep(String name, byte[] compiled) {
        try {
            makeFolder();
            byte[] seal = seal(name, compiled);
            // A temporary file is its owner's alone, and stays so when it is renamed.
            Path unfinished = Files.createTempFile(folder, name, UNFINISHED);
            try {
                ByteArrayOutputStream all = new ByteArrayOutputStream(SEAL_BYTES + compiled.length);
                all.writeBytes(seal);
                all.writeBytes(compiled);
                Files.write(unfinished, all.toByteArray());
                Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            forgetOthersOf(name);
        } catch (IOException | LedgerException e) {
            // On a full disk, say; the rules are compiled again next time.
        }
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            try {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            } catch (UnsupportedOperationException windows) {
                // There the folder inherits the access list of the user's own folder.
            }
        }
    }

    /** Of one package, what another release compiled or left unfinished. */
    private void forgetOthersOf(String name) throws IOException {
        String hash = name.substring(0, name.indexOf('-') + 1);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, hash + "*")) {
            for (Path file : files) {
                if (!file.getFileName().toString().equals(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private byte[] seal(String name, byte[] compiled) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        sealed.write('\n');
        sealed.writeBytes(compiled);
        return key.get().seal(PURPOSE, sealed.toByteArray());
    }
}
