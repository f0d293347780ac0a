package org.mingjing.shown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.ExplanationTemplates;
import org.mingjing.shown.Block.Both;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlDocument;
import org.mingjing.yaml.YamlMap;

/** The words of pages: headings and columns in Chinese and in English, codes and cells in the language of the page. */
final class PageWords {

    private static final String FILE = "words.yaml";
    private static final Map<String, Both> WORDS = read();

    private final ExplanationTemplates messages;
    private final Language language;

    PageWords(ExplanationTemplates messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    private static Map<String, Both> read() {
        try (InputStream in = PageWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + FILE);
            }
            YamlDocument document = YamlDocument.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), FILE);
            Map<String, Both> words = new LinkedHashMap<>();
            for (String key : document.top().keysInOrder()) {
                YamlMap word = document.top().map(key);
                words.put(key, new Both(word.required("zh"), word.text("en", "")));
            }
            document.finish();
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A heading or column of a page. */
    static Both of(String key) {
        Both word = WORDS.get(key);
        if (word == null) {
            throw new IllegalStateException("no word for " + key);
        }
        return word;
    }

    /** A word of a page in its language. */
    String said(String key) {
        return of(key).in(language);
    }

    /** A text of the page in its language. */
    String said(Both text) {
        return text.in(language);
    }

    /** The title of a rule after its id. */
    Both titled(String rule, Both title) {
        return language == Language.ZH || title.en().isEmpty() ? new Both(rule + "　" + title.zh(), title.en())
                : new Both(title.zh(), rule + " " + title.en());
    }

    /** A sentence in the language of the page. */
    String said(Sentence sentence) {
        return sentence.in(language);
    }

    /** A code in the language of the page by the package or the program, or as it is. */
    String word(String code) {
        return language == Language.ZH ? zh(code) : en(code);
    }

    /** What a code means in a line of an example, where that is another thing than in a sentence or a cell. */
    String wordInLine(String code) {
        Both word = WORDS.get("line." + code);
        return word == null ? word(code) : word.in(language);
    }

    /** A code in Chinese by the package or the program, or as it is. */
    String zh(String code) {
        Both word = find(code);
        return word == null ? code : word.zh();
    }

    /** A code in English by the package or the program, or as it is. */
    String en(String code) {
        Both word = find(code);
        return word == null || word.en().isEmpty() ? code : word.en();
    }

    /** Whether the code has a word. */
    boolean knows(String code) {
        return find(code) != null;
    }

    private @Nullable Both find(String code) {
        ExplanationTemplates.Word own = messages.word(code);
        return own != null ? new Both(own.zh(), own.en()) : WORDS.get("code." + code);
    }
}
