package org.mingjing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rooms of the house and what each uses, read from the diagram that Spring Modulith makes, and drawn floor by floor. */
final class RoomMap {

    private static final Pattern ROOM = Pattern.compile("Component\\([\\w.]*\\.(\\w+), \"");
    private static final Pattern USES = Pattern.compile("Rel\\([\\w.]*\\.(\\w+), [\\w.]*\\.(\\w+), \"");

    private static final int WIDTH = 920;
    private static final int BOX_WIDTH = 96;
    private static final int BOX_HEIGHT = 34;
    private static final int FLOOR_HEIGHT = 84;

    private final Map<String, Set<String>> uses = new TreeMap<>();

    /** @param plantUml the components with their dependencies */
    RoomMap(String plantUml) {
        ROOM.matcher(plantUml).results().forEach(room -> uses.put(name(room.group(1)), new TreeSet<>()));
        Matcher relations = USES.matcher(plantUml);
        while (relations.find()) {
            uses.get(name(relations.group(1))).add(name(relations.group(2)));
        }
    }

    private static String name(String component) {
        return component.toLowerCase(Locale.ROOT);
    }

    /** Each room with those it uses, from the top floor down. */
    Map<String, Set<String>> rooms() {
        Map<String, Set<String>> ordered = new LinkedHashMap<>();
        floors().forEach(floor -> floor.forEach(room -> ordered.put(room, uses.get(room))));
        return ordered;
    }

    /** A room stands one floor above the highest that it uses. */
    private int floor(String room) {
        return uses.get(room).stream().mapToInt(this::floor).max().orElse(-1) + 1;
    }

    /** The rooms of each floor, from the top down; those with much in common stand near each other. */
    private List<List<String>> floors() {
        int highest = uses.keySet().stream().mapToInt(this::floor).max().orElse(0);
        List<List<String>> upwards = new ArrayList<>();
        Map<String, Double> places = new TreeMap<>();
        for (int floor = 0; floor <= highest; floor++) {
            int here = floor;
            List<String> rooms = uses.keySet().stream().filter(room -> floor(room) == here)
                    .sorted(Comparator.comparingDouble((String room) -> near(room, places)).thenComparing(room -> room)).toList();
            for (int i = 0; i < rooms.size(); i++) {
                places.put(rooms.get(i), (i + 0.5) / rooms.size());
            }
            upwards.add(0, rooms);
        }
        return upwards;
    }

    private double near(String room, Map<String, Double> places) {
        return direct(room).stream().mapToDouble(used -> places.getOrDefault(used, 0.5)).average().orElse(0.5);
    }

    /** What a room uses and does not reach through another it uses: the lines that are drawn. */
    private Set<String> direct(String room) {
        Set<String> direct = new LinkedHashSet<>(uses.get(room));
        uses.get(room).forEach(used -> direct.removeAll(below(used)));
        return direct;
    }

    private Set<String> below(String room) {
        Set<String> below = new TreeSet<>(uses.get(room));
        uses.get(room).forEach(used -> below.addAll(below(used)));
        return below;
    }

    /** The house as a picture, in which a line goes from a room to one it uses. */
    String svg() {
        List<List<String>> floors = floors();
        Map<String, int[]> middles = new TreeMap<>();
        for (int floor = 0; floor < floors.size(); floor++) {
            List<String> rooms = floors.get(floor);
            for (int i = 0; i < rooms.size(); i++) {
                int shift = floor % 2 == 0 ? 0 : BOX_WIDTH / 3;
                middles.put(rooms.get(i), new int[] {shift + (2 * i + 1) * (WIDTH - BOX_WIDTH / 3) / (2 * rooms.size()),
                        floor * FLOOR_HEIGHT + FLOOR_HEIGHT / 2});
            }
        }
        int height = floors.size() * FLOOR_HEIGHT;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="14">
                <rect width="100%%" height="100%%" fill="#fff"/>
                """.formatted(WIDTH, height));
        uses.keySet().forEach(room -> direct(room).forEach(used -> line(svg, middles.get(room), middles.get(used))));
        middles.forEach((room, middle) -> box(svg, room, middle));
        return svg.append("</svg>\n").toString();
    }

    private static void line(StringBuilder svg, int[] from, int[] to) {
        int top = from[1] + BOX_HEIGHT / 2;
        int bottom = to[1] - BOX_HEIGHT / 2;
        int bend = (bottom - top) / 2;
        svg.append("<path d=\"M%d %dC%d %d %d %d %d %d\" fill=\"none\" stroke=\"#8a94a6\"/>\n".formatted(
                from[0], top, from[0], top + bend, to[0], bottom - bend, to[0], bottom));
    }

    private static void box(StringBuilder svg, String room, int[] middle) {
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\" fill=\"#eef3fb\" stroke=\"#34507a\"/>\n".formatted(
                middle[0] - BOX_WIDTH / 2, middle[1] - BOX_HEIGHT / 2, BOX_WIDTH, BOX_HEIGHT));
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#14233b\">%s</text>\n".formatted(
                middle[0], middle[1] + 5, room));
    }
}
