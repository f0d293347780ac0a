package org.mingjing.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The message files: of each room two, one a language, in UTF-8. Nothing is looked up in the language of the machine, and nothing in
 * another one when it is missing.
 */
public final class Messages {

    private static final Map<String, Map<String, String>> FILES = new ConcurrentHashMap<>();

    private Messages() {}

    /** All messages of a file by name. @param name of the file, without its language, such as {@code ingest} */
    public static Map<String, String> of(String name, Language language) {
        return FILES.computeIfAbsent("messages/" + name + "_" + language.fileSuffix() + ".properties", Messages::read);
    }

    /** The pattern of a message. @param key room and name, with a dot between them */
    static String text(String key, Language language) {
        int dot = key.indexOf('.');
        String text = dot < 0 ? null : of(key.substring(0, dot), language).get(key.substring(dot + 1));
        if (text == null) {
            throw new IllegalStateException("there is no message " + key + " in " + language);
        }
        return text;
    }

    private static Map<String, String> read(String path) {
        try (InputStream in = Messages.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + path);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> messages = new TreeMap<>();
            properties.forEach((key, value) -> messages.put((String) key, (String) value));
            return Map.copyOf(messages);
        } catch (IOException e) {
            throw new IllegalStateException("unreadable: " + path, e);
        }
    }
}
