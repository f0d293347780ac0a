package org.mingjing.words;

/** What an attack would call if it could: it lies where the words of rule authors lie, so that only a screen hides it. */
public final class Marked {

    /** The property that is set if anything of an author's text ran. */
    public static final String MARK = "mingjing.attack";

    private Marked() {}

    public static boolean leave() {
        System.setProperty(MARK, "left");
        return true;
    }
}
