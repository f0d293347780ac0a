package org.mingjing.shown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.rules.LegalBasis;
import org.mingjing.rules.Manifest;
import org.mingjing.rules.RulePackage;
import org.mingjing.shown.Block.Both;
import org.mingjing.shown.Block.Heading;
import org.mingjing.shown.Block.Paragraph;
import org.mingjing.texts.Sentence;

/** The head of a page: which package it is, in which version, whether that is in effect, and which other versions there are. */
final class PageHead {

    private final RulePackage rules;
    private final Versions versions;
    private final PageWords words;

    PageHead(RulePackage rules, Versions versions, PageWords words) {
        this.rules = rules;
        this.versions = versions;
        this.words = words;
    }

    List<Block> blocks() {
        Manifest manifest = rules.manifest();
        List<Block> head = new ArrayList<>();
        head.add(new Heading(1, "top", new Both(manifest.titleZh(), manifest.titleEn())));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.said("package"), rules.id().toString()));
        rows.add(List.of(words.said("in-effect"), span(manifest) + "\n" + standing(manifest)));
        if (!versions.others().isEmpty()) {
            rows.add(List.of(words.said("other-versions"), String.join("\n", versions.others().stream().map(this::other).toList())));
        }
        rows.add(List.of(words.said("applies-at"), words.said("applies-at." + manifest.appliesAt())));
        if (!manifest.owner().isEmpty()) {
            rows.add(List.of(words.said("owner"), manifest.owner()));
        }
        for (LegalBasis law : manifest.basis()) {
            rows.add(List.of(words.said("basis"),
                    law.text().isEmpty() ? law.law() : words.said(Sentence.of("shown.dated", law.law(), law.text()))));
        }
        rows.add(List.of(words.said("hash"), rules.hash()));
        head.add(new Block.Grid(List.of(), rows));
        head.add(new Paragraph(PageWords.of("note")));
        return head;
    }

    private String other(Manifest other) {
        return words.said(Sentence.of("shown.other-version", other.id(), span(other), standing(other)));
    }

    private String span(Manifest manifest) {
        LocalDate to = manifest.effectiveTo();
        return words.said(to == null ? Sentence.of("shown.from", manifest.effectiveFrom())
                : Sentence.of("shown.from-to", manifest.effectiveFrom(), to.minusDays(1)));
    }

    private String standing(Manifest manifest) {
        LocalDate day = versions.on(manifest);
        return words.said(switch (manifest.state()) {
            case DRAFT -> Sentence.of("shown.standing-draft");
            case RETIRED -> Sentence.of("shown.standing-retired");
            case PUBLISHED -> day.isBefore(manifest.effectiveFrom()) ? Sentence.of("shown.standing-to-come", day)
                    : manifest.inEffectOn(day) ? Sentence.of("shown.standing-in-effect", day) : Sentence.of("shown.standing-past", day);
        });
    }
}
