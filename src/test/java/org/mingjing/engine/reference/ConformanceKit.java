package org.mingjing.engine.reference;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.types.impl.ComparablePeriod;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The cases of the DMN conformance kit: models, inputs and the results that the kit expects. */
final class ConformanceKit {

    /**
     * A case for one decision.
     *
     * @param name folder, decision and number
     * @param dmn the model with this decision and what it requires, and no other
     */
    record Case(String name, String decision, String dmn, Map<String, @Nullable Object> inputs, @Nullable Object expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    private ConformanceKit() {}

    static List<Case> cases(Path kit) throws IOException {
        try (Stream<Path> files = Files.walk(kit)) {
            return files.filter(file -> file.toString().endsWith("-test-01.xml")).sorted()
                    .flatMap(file -> casesOf(file).stream()).toList();
        }
    }

    private static List<Case> casesOf(Path file) {
        String folder = file.getParent().getFileName().toString();
        Path model = file.resolveSibling(folder + ".dmn");
        List<Case> cases = new ArrayList<>();
        for (Element testCase : all(read(file), "testCase")) {
            Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
            all(testCase, "inputNode").forEach(input -> inputs.put(input.getAttribute("name"), value(input)));
            for (Element result : all(testCase, "resultNode")) {
                String decision = result.getAttribute("name");
                cases.add(new Case(folder + " " + decision + " " + testCase.getAttribute("id"), decision,
                        alone(model, decision), inputs, value(all(result, "expected").get(0))));
            }
        }
        return cases;
    }

    /** The model without the decisions that the named one does not require. */
    private static String alone(Path model, String decision) {
        Document document = read(model).getOwnerDocument();
        Map<String, Element> byId = new TreeMap<>();
        all(document.getDocumentElement(), "decision").forEach(found -> byId.put(found.getAttribute("id"), found));
        Set<Element> kept = new HashSet<>();
        Deque<Element> open = new ArrayDeque<>();
        byId.values().stream().filter(found -> found.getAttribute("name").equals(decision)).forEach(open::add);
        while (!open.isEmpty()) {
            Element found = open.pop();
            kept.add(found);
            all(found, "requiredDecision").forEach(required -> {
                Element needed = byId.get(required.getAttribute("href").replaceFirst("^.*#", ""));
                if (needed != null) {
                    open.add(needed);
                }
            });
        }
        byId.values().stream().filter(found -> !kept.contains(found)).forEach(found -> found.getParentNode().removeChild(found));
        all(document.getDocumentElement(), "DMNDI").forEach(picture -> picture.getParentNode().removeChild(picture));
        all(document.getDocumentElement(), "decisionService").forEach(group -> group.getParentNode().removeChild(group));
        return text(document);
    }

    private static @Nullable Object value(Element holder) {
        List<Element> components = children(holder, "component");
        if (!components.isEmpty()) {
            Map<String, @Nullable Object> context = new TreeMap<>();
            components.forEach(component -> context.put(component.getAttribute("name"), value(component)));
            return context;
        }
        for (Element list : children(holder, "list")) {
            List<@Nullable Object> items = new ArrayList<>();
            children(list, "item").forEach(item -> items.add(value(item)));
            return items;
        }
        List<Element> values = children(holder, "value");
        return values.isEmpty() || values.get(0).getAttribute("xsi:nil").equals("true") ? null : plain(values.get(0));
    }

    private static Object plain(Element value) {
        String text = value.getTextContent();
        return switch (value.getAttribute("xsi:type").replaceFirst("^.*:", "")) {
            case "decimal", "double" -> new BigDecimal(text.strip());
            case "boolean" -> Boolean.valueOf(text.strip());
            case "date" -> LocalDate.parse(text.strip());
            case "dateTime" -> ZonedDateTime.parse(text.strip());
            case "time" -> LocalTime.parse(text.strip());
            case "duration" -> text.matches(".*[YM].*") && !text.contains("T") ? ComparablePeriod.parse(text) : Duration.parse(text);
            default -> text;
        };
    }

    /** Numbers rounded so far that a kit with binary numbers can expect them; nulls are left out of contexts. */
    static @Nullable Object rounded(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.round(new MathContext(10)).stripTrailingZeros().toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> String.valueOf(rounded(item))).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> context = new TreeMap<>();
            map.forEach((name, item) -> {
                if (item != null) {
                    context.put(String.valueOf(name), String.valueOf(rounded(item)));
                }
            });
            return context;
        }
        return value;
    }

    private static List<Element> all(Element above, String name) {
        return elements(above.getElementsByTagNameNS("*", name));
    }

    private static List<Element> children(Element above, String name) {
        return elements(above.getChildNodes()).stream().filter(child -> name.equals(child.getLocalName())).toList();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Element read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static String text(Document document) {
        try {
            StringWriter text = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
