package org.mingjing.ingest;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.drivers.FactSink;
import org.mingjing.drivers.ReadNote;
import org.mingjing.drivers.Reject;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;

/** Keeps what a reader hands over, to look at it. */
final class Collected implements FactSink {

    final List<NodeFact> facts = new ArrayList<>();
    final List<Long> lines = new ArrayList<>();
    final List<RegistryEntry> entries = new ArrayList<>();
    final List<Reject> rejects = new ArrayList<>();
    final List<ReadNote> notes = new ArrayList<>();

    static Collected from(String profile, String origin, String text) {
        return from(profile, origin, text, StandardCharsets.UTF_8);
    }

    static Collected from(String profile, String origin, String text, Charset charset) {
        return new Collected().reading(profile, origin, text.getBytes(charset));
    }

    Collected reading(String profile, String origin, byte[] bytes) {
        new SourceReader(SourceProfile.parse(profile, "test.yaml")).read(new ByteArrayInputStream(bytes), origin, this);
        return this;
    }

    List<String> reasons() {
        return rejects.stream().map(reject -> reject.file() + ", line " + reject.line() + ": " + reject.reason()).toList();
    }

    @Override
    public void fact(NodeFact fact, long line) {
        facts.add(fact);
        lines.add(line);
    }

    @Override
    public void entry(RegistryEntry entry, long line) {
        entries.add(entry);
    }

    @Override
    public void note(ReadNote note) {
        notes.add(note);
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(reject);
    }
}
