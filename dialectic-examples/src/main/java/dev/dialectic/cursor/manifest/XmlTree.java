package dev.dialectic.cursor.manifest;

import dev.dialectic.cursor.repository.RepositoryFiles;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an XML file, without DTD, entities or name spaces.
 */
public final class XmlTree {

    private static final int DEEPEST = 60;
    private static final int MOST = 50_000;

    private final String name;
    private final int line;
    private final List<XmlTree> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlTree(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /**
     * Reads an XML file.
     *
     * @param files the repository
     * @param path where it is
     * @return its root; empty when there is no such file, it is malformed, or deeper than is plausible
     */
    public static Optional<XmlTree> read(RepositoryFiles files, String path) {
        Optional<String> text = files.contains(path) ? files.text(path) : Optional.empty();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return parse(text.get());
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static Optional<XmlTree> parse(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
        Deque<XmlTree> open = new ArrayDeque<>();
        XmlTree document = new XmlTree("", 0);
        open.push(document);
        int seen = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlTree element = new XmlTree(
                            reader.getLocalName(), reader.getLocation().getLineNumber());
                    open.element().children.add(element);
                    open.push(element);
                    if (open.size() > DEEPEST || ++seen > MOST) {
                        return Optional.empty();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().text.append(reader.getText());
                default -> {}
            }
        }
        return document.children.stream().findFirst();
    }

    /**
     * The name of the element.
     *
     * @return its name
     */
    public String name() {
        return name;
    }

    /**
     * Where its opening tag ends.
     *
     * @return the line from 1
     */
    public int line() {
        return line;
    }

    /**
     * What it says.
     *
     * @return its own text without white space around it
     */
    public String text() {
        return text.toString().strip();
    }

    /**
     * What it holds.
     *
     * @return its child elements
     */
    public List<XmlTree> children() {
        return List.copyOf(children);
    }

    /**
     * The elements at a path below.
     *
     * @param names the names from child to descendant
     * @return all elements there, in the order of the file
     */
    public List<XmlTree> all(String... names) {
        List<XmlTree> at = List.of(this);
        for (String step : names) {
            at = at.stream()
                    .flatMap(element -> element.children.stream())
                    .filter(child -> child.name.equals(step))
                    .toList();
        }
        return at;
    }

    /**
     * The first element at a path below.
     *
     * @param names the names from child to descendant
     * @return that element; empty when there is none
     */
    public Optional<XmlTree> first(String... names) {
        return all(names).stream().findFirst();
    }

    /**
     * What the first element at a path below says.
     *
     * @param names the names from child to descendant
     * @return its text; empty text when there is none
     */
    public String textOf(String... names) {
        return first(names).map(XmlTree::text).orElse("");
    }
}
