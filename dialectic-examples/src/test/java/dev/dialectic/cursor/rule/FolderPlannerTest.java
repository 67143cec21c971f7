package dev.dialectic.cursor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FolderPlannerTest {

    private static final Ruling CLEAR = new Ruling(0.9, 0.8);
    private static final String BUILD = ".cursor/rules/dialectic-build.mdc";

    private final RuleBook two = RuleBook.EMPTY
            .adopt(Rules.build("a", "Build with `mvn verify` from the root folder."), CLEAR)
            .adopt(Rules.build("b", "Run one test with `mvn -Dtest=Foo test` while writing."), CLEAR);

    private static FolderSnapshot apply(FolderPlan plan, FolderSnapshot folder) {
        Map<String, FileContent> files = new TreeMap<>(folder.files());
        for (FileEdit edit : plan.edits()) {
            if (edit instanceof FileEdit.Create create) {
                files.put(edit.path(), create.after());
            } else if (edit instanceof FileEdit.Replace replace) {
                assertThat(files.get(edit.path())).isEqualTo(replace.before());
                files.put(edit.path(), replace.after());
            } else {
                files.remove(edit.path());
            }
        }
        return new FolderSnapshot(files);
    }

    private static FolderSnapshot folder(String path, String text) {
        return new FolderSnapshot(Map.of(path, FileContent.of(text)));
    }

    private static FolderSnapshot edit(FolderSnapshot folder, String path, String from, String to) {
        Map<String, FileContent> files = new TreeMap<>(folder.files());
        String text = folder.files().get(path).text();
        assertThat(text).contains(from);
        files.put(path, FileContent.of(text.replace(from, to)));
        return new FolderSnapshot(files);
    }

    private FolderSnapshot first() {
        return apply(FolderPlanner.plan(two, new FolderSnapshot(Map.of())), new FolderSnapshot(Map.of()));
    }

    private static FolderPlan again(FolderSnapshot folder) {
        return FolderPlanner.plan(PersonsEdits.notice(folder.book(), folder).book(), folder);
    }

    @Test
    void a_second_plan_changes_nothing_and_its_diff_is_empty() {
        FolderPlan plan = again(first());
        assertThat(plan.changesAnything()).isFalse();
        assertThat(plan.diff()).isEmpty();
        assertThat(FolderPlanner.plan(RuleBook.EMPTY, new FolderSnapshot(Map.of()))
                        .changesAnything())
                .isFalse();
    }

    @Test
    void the_diff_reads_like_one_of_git() {
        String diff = FolderPlanner.plan(two, new FolderSnapshot(Map.of())).diff();
        assertThat(diff)
                .startsWith("diff --git a/" + BUILD + " b/" + BUILD + "\nnew file mode 100644\n--- /dev/null\n+++ b/"
                        + BUILD + "\n@@ -0,0 +1,")
                .contains("\n+alwaysApply: true\n");
        FolderSnapshot folder = first();
        assertThat(FolderPlanner.plan(folder.book().retract("b"), folder).diff())
                .contains("--- a/" + BUILD, "\n-- Run one test", "\n # Building");
    }

    @Test
    void a_rule_that_a_person_deletes_is_declined_and_stays_gone() {
        FolderSnapshot folder = first();
        String line = folder.files()
                .get(BUILD)
                .text()
                .lines()
                .filter(l -> l.startsWith("- Run"))
                .findFirst()
                .orElseThrow();
        FolderSnapshot edited = edit(folder, BUILD, "\n" + line + "\n", "");
        PersonsEdits edits = PersonsEdits.notice(edited.book(), edited);
        assertThat(edits.declined()).containsExactly("b");
        assertThat(edits.edited()).isEmpty();
        FolderSnapshot after = apply(FolderPlanner.plan(edits.book(), edited), edited);
        assertThat(after.files().get(BUILD)).isEqualTo(edited.files().get(BUILD));
        assertThat(after.book().settles(two.entries().get("b").rule())).isTrue();
        assertThat(again(after).changesAnything()).isFalse();
    }

    @Test
    void a_rule_that_a_person_puts_in_other_words_keeps_those_words() {
        FolderSnapshot folder = first();
        FolderSnapshot edited = edit(folder, BUILD, "from the root folder.", "from the root.");
        PersonsEdits edits = PersonsEdits.notice(edited.book(), edited);
        assertThat(edits.edited()).containsExactly("a");
        FolderSnapshot after = apply(FolderPlanner.plan(edits.book(), edited), edited);
        assertThat(after.files().get(BUILD)).isEqualTo(edited.files().get(BUILD));
        assertThat(again(after).changesAnything()).isFalse();
        FolderPlan retracted = FolderPlanner.plan(after.book().retract("a"), after);
        assertThat(retracted.notes()).isEmpty();
        assertThat(apply(retracted, after).files().get(BUILD).text())
                .contains("- Build with `mvn verify` from the root.");
    }

    @Test
    void deleting_the_file_declines_its_rules() {
        FolderSnapshot folder = first();
        Map<String, FileContent> files = new TreeMap<>(folder.files());
        files.remove(BUILD);
        FolderSnapshot without = new FolderSnapshot(files);
        PersonsEdits edits = PersonsEdits.notice(without.book(), without);
        assertThat(edits.declined()).containsExactly("a", "b");
        FolderSnapshot after = apply(FolderPlanner.plan(edits.book(), without), without);
        assertThat(after.files().keySet()).containsExactly(RuleBook.PATH);
        assertThat(again(after).changesAnything()).isFalse();
    }

    @Test
    void a_file_without_rules_is_deleted_unless_something_of_a_person_s_is_in_it() {
        FolderSnapshot folder = first();
        assertThat(apply(FolderPlanner.plan(folder.book().retract("a").retract("b"), folder), folder)
                        .files())
                .containsOnlyKeys(RuleBook.PATH);
        for (String own : List.of("# Building\n\n- Mine.\n", "x")) {
            FolderSnapshot edited = own.equals("x")
                    ? edit(folder, BUILD, ManagedBlock.END + "\n", ManagedBlock.END + "\nBelow, mine.\n")
                    : edit(folder, BUILD, "# Building\n", own);
            FolderSnapshot after =
                    apply(FolderPlanner.plan(edited.book().retract("a").retract("b"), edited), edited);
            assertThat(after.files().get(BUILD).text())
                    .containsIgnoringCase("mine.")
                    .doesNotContain("mvn");
            assertThat(again(after).changesAnything()).isFalse();
        }
    }

    @Test
    void a_file_that_is_not_ours_is_left_and_another_name_is_chosen() {
        FolderSnapshot folder = folder(BUILD, "a person's\n");
        FolderPlan plan = FolderPlanner.plan(two, folder);
        FolderSnapshot after = apply(plan, folder);
        assertThat(after.files().get(BUILD).text()).isEqualTo("a person's\n");
        assertThat(after.files()).containsKey(".cursor/rules/dialectic-build-ours.mdc");
        assertThat(plan.notes()).singleElement().asString().contains("not ours");
        assertThat(again(after).changesAnything()).isFalse();
    }

    @Test
    void markers_that_a_person_removed_or_broke_leave_the_file_alone() {
        for (String to : List.of("", ManagedBlock.BEGIN + "\n" + ManagedBlock.BEGIN + "\n")) {
            FolderSnapshot edited = edit(first(), BUILD, ManagedBlock.BEGIN + "\n", to);
            FolderSnapshot owned = to.isEmpty() ? edit(edited, BUILD, ManagedBlock.END + "\n", "") : edited;
            PersonsEdits edits = PersonsEdits.notice(owned.book(), owned);
            assertThat(edits.declined()).isEmpty();
            FolderPlan plan = FolderPlanner.plan(edits.book(), owned);
            assertThat(plan.edits()).isEmpty();
            assertThat(plan.notes()).hasSize(1);
        }
    }

    @Test
    void windows_line_ends_stay() {
        FolderSnapshot folder = first();
        Map<String, FileContent> files = new TreeMap<>(folder.files());
        files.put(BUILD, FileContent.of(folder.files().get(BUILD).text().replace("\n", "\r\n")));
        FolderSnapshot windows = new FolderSnapshot(files);
        assertThat(again(windows).changesAnything()).isFalse();
        FolderSnapshot after = apply(FolderPlanner.plan(windows.book().retract("b"), windows), windows);
        assertThat(after.files().get(BUILD).text().replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void without_a_book_the_lines_in_a_block_of_ours_are_a_person_s() {
        FolderSnapshot lost = folder(
                BUILD,
                edit(first(), BUILD, "root folder", "folder").files().get(BUILD).text());
        FolderPlan plan = FolderPlanner.plan(two, lost);
        FolderSnapshot after = apply(plan, lost);
        assertThat(after.files().get(BUILD).text().lines().toList())
                .containsAll(lost.files().get(BUILD).text().lines().toList());
        assertThat(plan.notes()).singleElement().asString().contains("not in the rule book");
        assertThat(again(after).edits()).extracting(FileEdit::path).doesNotContain(BUILD);
    }

    @Test
    void whatever_people_do_their_lines_stay_and_a_second_run_changes_nothing() {
        disturbRuns(0, 30);
    }

    @Test
    @Tag("slow")
    void whatever_many_people_do_their_lines_stay_and_a_second_run_changes_nothing() {
        disturbRuns(30, 400);
    }

    private static void disturbRuns(int first, int end) {
        for (int seed = first; seed < end; seed++) {
            Random random = new Random(seed);
            FolderSnapshot folder = new FolderSnapshot(Map.of());
            for (int run = 0; run < 5; run++) {
                RuleBook book = PersonsEdits.notice(folder.book(), folder).book();
                for (int i = 0; i < 6; i++) {
                    String id = "r" + i;
                    book = switch (random.nextInt(5)) {
                        case 0 -> book.adopt(Rules.build(id, "Use `tool" + i + "` for thing " + i + "."), CLEAR);
                        case 1 ->
                            book.adopt(Rules.test(id, "Use `tool" + i + "` version " + run + ".", 30 + run, i), CLEAR);
                        case 2 -> book.retract(id);
                        default -> book;
                    };
                }
                FolderSnapshot before = folder;
                List<String> own = own(before);
                folder = apply(FolderPlanner.plan(book, folder), folder);
                assertThat(own(folder)).as("seed %d, run %d", seed, run).containsAll(own);
                assertThat(again(folder).diff())
                        .as("seed %d, run %d", seed, run)
                        .isEmpty();
                folder = disturb(folder, random, run);
            }
        }
    }

    private static List<String> own(FolderSnapshot folder) {
        return folder.files().entrySet().stream()
                .filter(file -> !file.getKey().equals(RuleBook.PATH))
                .flatMap(file -> file.getValue().text().lines().filter(line -> line.contains("person")))
                .sorted()
                .toList();
    }

    private static FolderSnapshot disturb(FolderSnapshot folder, Random random, int run) {
        Map<String, FileContent> files = new TreeMap<>(folder.files());
        for (String path : folder.files().keySet()) {
            if (path.equals(RuleBook.PATH) || random.nextInt(3) == 0) {
                continue;
            }
            List<String> lines = new ArrayList<>(files.get(path).text().lines().toList());
            int begin = lines.indexOf(ManagedBlock.BEGIN);
            int end = lines.indexOf(ManagedBlock.END);
            int at = begin + 1 + random.nextInt(end - begin);
            switch (random.nextInt(3)) {
                case 0 -> lines.add(at, "- A person's line " + run + ".");
                case 1 ->
                    lines.set(
                            at,
                            at == end
                                    ? ManagedBlock.END + "\nBelow, a person's " + run
                                    : lines.get(at) + " (person " + run + ")");
                default -> {
                    if (at != end && !lines.get(at).contains("person")) {
                        lines.remove(at);
                    }
                }
            }
            files.put(path, FileContent.of(String.join("\n", lines) + "\n"));
        }
        return new FolderSnapshot(files);
    }
}
