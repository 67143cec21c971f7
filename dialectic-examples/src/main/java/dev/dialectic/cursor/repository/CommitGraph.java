package dev.dialectic.cursor.repository;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.PriorityQueue;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The commits that a head reaches and how they build on each other, without their words. It is read as a whole first,
 * so that the number of commits and every break in the graph is known before the first commit is handed out. Used by one
 * thread.
 */
final class CommitGraph extends RevWalk {

    private static final Comparator<Node> NEWEST_FIRST =
            Comparator.comparingInt(Node::getCommitTime).reversed().thenComparing(Node::getId, AnyObjectId::compareTo);

    private final PriorityQueue<Node> ready = new PriorityQueue<>(NEWEST_FIRST);
    private int size;
    private int broken;

    CommitGraph(ObjectReader reader) {
        super(reader);
        setRetainBody(false);
    }

    /** Leaves out what this commit reaches. Call it before {@link #include}. */
    void exclude(AnyObjectId commit) throws IOException {
        visit((Node) parseCommit(commit), State.EXCLUDED);
    }

    /** Takes in what the head reaches. Call it once. */
    void include(AnyObjectId head) throws IOException {
        Node first = (Node) parseCommit(head);
        if (first.state == State.UNSEEN) {
            visit(first, State.INCLUDED);
            ready.add(first);
        }
    }

    private void visit(Node start, State state) throws IOException {
        start.state = state;
        Deque<Node> pending = new ArrayDeque<>();
        pending.add(start);
        while (!pending.isEmpty()) {
            Node node = pending.pop();
            size += state == State.INCLUDED ? 1 : 0;
            boolean torn = false;
            for (RevCommit each : node.getParents()) {
                Node parent = (Node) each;
                if (parent.state == State.UNSEEN) {
                    parent.state = canRead(parent) ? state : State.UNREADABLE;
                    if (parent.state == state) {
                        pending.push(parent);
                    }
                }
                torn |= parent.state == State.UNREADABLE;
                parent.children++;
            }
            broken += torn && state == State.INCLUDED ? 1 : 0;
        }
    }

    private boolean canRead(Node commit) {
        try {
            parseHeaders(commit);
            return true;
        } catch (IOException | RuntimeException e) { // JGit's parser stumbles over some broken commits
            return false;
        }
    }

    /** How many commits are taken in. */
    int size() {
        return size;
    }

    /** How many commits have a parent that cannot be read. */
    int broken() {
        return broken;
    }

    /** The next commit, after all that build on it; empty at the end. Its words are not loaded. */
    Optional<RevCommit> poll() {
        Node next = ready.poll();
        if (next == null) {
            return Optional.empty();
        }
        for (RevCommit each : next.getParents()) {
            Node parent = (Node) each;
            parent.children--;
            if (parent.children == 0 && parent.state == State.INCLUDED) {
                ready.add(parent);
            }
        }
        return Optional.of(next);
    }

    /** Whether a parent of one of its commits can be read, so that they can be compared. */
    boolean holds(RevCommit parent) {
        return ((Node) parent).state != State.UNREADABLE;
    }

    @Override
    protected RevCommit createCommit(AnyObjectId id) {
        return new Node(id);
    }

    private enum State {
        UNSEEN,
        EXCLUDED,
        INCLUDED,
        UNREADABLE
    }

    private static final class Node extends RevCommit {

        private static final long serialVersionUID = 1L;

        private State state = State.UNSEEN;

        /** How many included commits build on it and were not handed out yet. */
        private int children;

        private Node(AnyObjectId id) {
            super(id);
        }
    }
}
