package org.mingjing.texts;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A folder that somebody gave. A link in it may lead to another place in it; one that leads out is not followed, so that
 * nobody gets to read through it what lies elsewhere.
 */
public final class GivenFolder {

    private final Path folder;
    private final Path real;

    private GivenFolder(Path folder, Path real) {
        this.folder = folder;
        this.real = real;
    }

    /**
     * @param folder the folder; it may itself be named by a link
     * @throws IOException if it cannot be looked at
     */
    public static GivenFolder at(Path folder) throws IOException {
        return new GivenFolder(folder, folder.toRealPath());
    }

    /** The folder a file lies in. */
    public static GivenFolder of(Path file) throws IOException {
        return at(file.toAbsolutePath().getParent());
    }

    /**
     * All regular files below, in no particular order, by the paths under which they are found; also links that lead to nothing,
     * which {@link #leadsOut}. Folders that are links are not entered.
     */
    public List<Path> files() throws IOException {
        return found((file, attributes) -> Files.isRegularFile(file) || attributes.isSymbolicLink() && !Files.isDirectory(file));
    }

    /** All links to folders outside, which are not entered. */
    public List<Path> foldersOutside() throws IOException {
        return found((file, attributes) -> attributes.isSymbolicLink() && Files.isDirectory(file) && leadsOut(file));
    }

    private List<Path> found(BiPredicate<Path, BasicFileAttributes> wanted) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (wanted.test(file, attributes)) {
                    files.add(folder.resolve(real.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** Whether the file is a link, or lies behind one, that leads out of the folder. */
    public boolean leadsOut(Path file) {
        try {
            return !file.toRealPath().startsWith(real);
        } catch (IOException gone) {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** The sentence about a file that {@link #leadsOut}. */
    public static Sentence leadsOutSentence(String file) {
        return Sentence.of("texts.leads-out", Names.shown(file));
    }
}
