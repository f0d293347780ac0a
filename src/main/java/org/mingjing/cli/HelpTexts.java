package org.mingjing.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Language;
import org.mingjing.texts.Messages;
import picocli.CommandLine;

/** What commands and their options say of themselves, in one language and no other. */
final class HelpTexts extends ResourceBundle {

    /** Name of the message files; their keys are those that picocli looks for. */
    static final String FILE = "help";

    private final Map<String, String> texts;

    private HelpTexts(Language language) {
        this.texts = Messages.of(FILE, language);
    }

    /** Gives a command and all below it their texts. */
    static void giveTo(CommandLine command, Language language) {
        giveTo(command, new HelpTexts(language));
    }

    private static void giveTo(CommandLine command, HelpTexts texts) {
        command.setResourceBundle(texts);
        command.getCommandSpec().usageMessage().synopsisSubcommandLabel(texts.getString("label.command"));
        command.getSubcommands().values().forEach(each -> giveTo(each, texts));
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
