package org.mingjing;

/** Entry point. */
public final class Mingjing {

    private Mingjing() {}

    public static void main(String[] args) {
        System.out.println("Mingjing");
    }
}
