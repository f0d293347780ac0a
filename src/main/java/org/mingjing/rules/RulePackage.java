package org.mingjing.rules;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;

/**
 * A rule package as it is stored: the manifest and the exact text of every file it names. Two packages are the same
 * when their content hash is; the text is never parsed and written again.
 */
public final class RulePackage {

    private final Manifest manifest;
    private final SortedMap<String, String> files;
    private final ExplanationTemplates messages;
    private final List<Parameter> parameters;
    private final List<ArticleText> articles;
    private final String hash;

    private RulePackage(Manifest manifest, SortedMap<String, String> files, ExplanationTemplates messages, List<Parameter> parameters,
            List<ArticleText> articles, String hash) {
        this.manifest = manifest;
        this.files = Collections.unmodifiableSortedMap(files);
        this.messages = messages;
        this.parameters = parameters;
        this.articles = articles;
        this.hash = hash;
    }

    /**
     * Reads a package from its files by relative path; files that the manifest does not name are left out.
     *
     * @throws FaultyPackage if the manifest or the messages are wrong or a named file is missing
     */
    public static RulePackage of(Map<String, String> files) {
        return of(files, ManifestReader::read);
    }

    /** As {@link #of}, for a package that was in use before: its names were checked by the rules of then. */
    public static RulePackage recorded(Map<String, String> files) {
        return of(files, ManifestReader::recorded);
    }

    private static RulePackage of(Map<String, String> files, Function<String, Manifest> reading) {
        String manifestText = files.get(ManifestReader.FILE);
        if (manifestText == null) {
            throw new FaultyPackage(List.of(Problem.error(ManifestReader.FILE, 0, Problem.NO_PLACE,
                    Sentence.of("rules.manifest-missing"))));
        }
        Manifest manifest = reading.apply(manifestText);
        SortedMap<String, String> named = NamedFiles.of(manifest, files);
        FileBounds.require(named);
        ExplanationTemplates messages = manifest.messages().isEmpty()
                ? ExplanationTemplates.none()
                : ExplanationTemplates.parse(named.get(manifest.messages()), manifest.messages());
        return new RulePackage(manifest, named, messages, ParametersReader.of(manifest, named),
                ArticlesReader.of(manifest, named), ContentHash.of(named));
    }

    /**
     * The same package with other parameters, for trial runs: its hash is another, and it is never stored.
     *
     * @throws IllegalArgumentException naming a parameter that the package does not have
     */
    public RulePackage withParameters(Map<String, String> parameters) {
        TreeMap<String, String> all = new TreeMap<>(manifest.parameters());
        parameters.forEach((name, value) -> {
            if (all.put(name, value) == null) {
                throw WrongInput.of("rules.no-parameter", id(), name, manifest.parameters().keySet());
            }
        });
        TreeMap<String, String> hashed = new TreeMap<>(files);
        hashed.put("parameters", all.toString());
        return new RulePackage(manifest.withParameters(all), files, messages, this.parameters, articles, ContentHash.of(hashed));
    }

    /**
     * The same package with other texts of some of its files and no dated parameters, as it reads in a time in which their
     * values stay the same; it is never stored.
     */
    public RulePackage withValues(Map<String, String> texts) {
        TreeMap<String, String> all = new TreeMap<>(files);
        all.putAll(texts);
        return new RulePackage(manifest.withoutParameterFiles(), all, messages, List.of(), articles, ContentHash.of(all));
    }

    public Manifest manifest() {
        return manifest;
    }

    public PackageId id() {
        return manifest.id();
    }

    /** Text of each file by its relative path. */
    public SortedMap<String, String> files() {
        return files;
    }

    /** The text of a file the manifest names. */
    public String text(String file) {
        String text = files.get(file);
        if (text == null) {
            throw new IllegalStateException("package " + id() + " has no file " + file);
        }
        return text;
    }

    public ExplanationTemplates messages() {
        return messages;
    }

    /** The dated parameters of all its files, in the order of the manifest and the file. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The words of the law that it carries for its readers. */
    public List<ArticleText> articles() {
        return articles;
    }

    /** SHA-256 over the names and stored texts of all files, in lower-case hex. */
    public String hash() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RulePackage that && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return id() + " (" + hash.substring(0, 12) + ")";
    }
}
