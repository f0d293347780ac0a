package org.mingjing.county;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deals the episodes to the cases: of each thousand cases exactly as many of each as the plan says, in a random order. */
final class Episodes {

    private static final int DECK = 1000;

    private final long seed;
    private final List<@Nullable Dealt> slots = new ArrayList<>();
    private List<@Nullable Dealt> deck = List.of();
    private int deckNumber = -1;

    /** An episode and the findings the plan says it plants, as {@code "RULE level"} in order. */
    record Dealt(Episode episode, List<String> plants) {}

    /** @throws IllegalStateException if plan and episodes do not name the same, or the rates exceed a thousand */
    Episodes(Plan plan, long seed) {
        this.seed = seed;
        Map<String, Episode> known = byId();
        for (Plan.EpisodeRate rate : plan.cases().episodes()) {
            Episode episode = known.remove(rate.id());
            if (episode == null) {
                throw new IllegalStateException("county/plan.yaml gives a rate for the unknown episode '" + rate.id() + "'.");
            }
            for (int i = 0; i < rate.perThousand(); i++) {
                slots.add(new Dealt(episode, rate.plants()));
            }
        }
        if (!known.isEmpty() || slots.size() > DECK) {
            throw new IllegalStateException("county/plan.yaml must give a rate for each episode and no more than " + DECK
                    + " in all; without a rate: " + new TreeSet<>(known.keySet()) + ", in all: " + slots.size() + ".");
        }
        while (slots.size() < DECK) {
            slots.add(null);
        }
    }

    private static Map<String, Episode> byId() {
        Map<String, Episode> byId = new LinkedHashMap<>();
        Stream.of(CorrectionEpisodes.all(), DecisionEpisodes.all(), ExtensionEpisodes.all(), PauseEpisodes.all(),
                        HearingEpisodes.all(), DeliveryEpisodes.all(), ReviewEpisodes.all(), ContentEpisodes.all(),
                        DataEpisodes.all())
                .flatMap(List::stream).forEach(episode -> {
                    if (byId.put(episode.id(), episode) != null) {
                        throw new IllegalStateException("Two episodes are called '" + episode.id() + "'.");
                    }
                });
        return byId;
    }

    /** What the case shows, or null for everyday work. */
    @Nullable Dealt of(int caseIndex) {
        if (caseIndex / DECK != deckNumber) {
            deckNumber = caseIndex / DECK;
            deck = new ArrayList<>(slots);
            Dice.of(seed, "deck", deckNumber).shuffle(deck);
        }
        return deck.get(caseIndex % DECK);
    }
}
