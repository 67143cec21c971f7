package dev.dialectic.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A relative link leads to a file or folder that is there, and to a heading that is there. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @Test
    void every_relative_link_of_every_document_leads_somewhere() {
        List<String> dead = new ArrayList<>();
        Documents.all().forEach((path, text) -> dead.addAll(dead(path, text)));

        assertThat(dead).isEmpty();
    }

    @Test
    void guard_a_dead_link_and_a_missing_heading_are_found() {
        assertThat(dead("docs/a.md", "# A b\n[x](../README.md) [y](gone.md) [z](#a-b) [q](#gone) [w](https://a.b/c)"))
                .containsExactly("docs/a.md: gone.md", "docs/a.md: #gone");
    }

    private static List<String> dead(String path, String text) {
        String prose = FENCED.matcher(text).replaceAll("");
        List<String> dead = new ArrayList<>();
        Matcher links = LINK.matcher(prose);
        while (links.find()) {
            String link = links.group(1);
            if (!link.contains("://") && !leads(path, prose, link)) {
                dead.add(path + ": " + link);
            }
        }
        return dead;
    }

    private static boolean leads(String path, String prose, String link) {
        if (link.startsWith("#")) {
            return anchors(prose).contains(link);
        }
        Path folder = Documents.ROOT.resolve(path).getParent();
        return Files.exists(folder.resolve(link.replaceFirst("#.*", "")));
    }

    private static List<String> anchors(String prose) {
        return HEADING.matcher(prose)
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> "#"
                        + heading.replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-'))
                .collect(Collectors.toList());
    }
}
