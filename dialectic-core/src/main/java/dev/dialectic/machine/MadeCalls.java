package dev.dialectic.machine;

import dev.dialectic.event.CallKey;
import dev.dialectic.machine.Calls.Call;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of each call, in the order in which they were first made. A map with one more call shares all but a few small
 * nodes with the one it came from, so a debate of many events costs each of them the same. Immutable and thread-safe.
 *
 * <p>A trie over the bits of the hash: P. Bagwell, "Ideal Hash Trees", 2001, with buckets instead of bitmaps. To look up and to
 * add takes O(log n), to go through all O(n).
 */
final class MadeCalls extends AbstractMap<CallKey, Call> {

    static final MadeCalls NONE = new MadeCalls(new Bucket(List.of()), 0);

    private static final Map.Entry<CallKey, Call> NOBODY = Map.entry(CallKey.PANEL, Call.NEVER);

    private static final int BITS = 4;
    private static final int FULL = 8;

    /** A call; its number tells how many were made before. */
    private record Made(CallKey key, Call call, int number) {}

    private sealed interface Node permits Bucket, Fork {}

    /** Few calls, or all whose hashes are the same. */
    private record Bucket(List<Made> calls) implements Node {}

    /** A node for each value of the next bits of the hash. */
    private record Fork(List<Node> nodes) implements Node {}

    private final Node root;
    private final int size;

    private MadeCalls(Node root, int size) {
        this.root = root;
        this.size = size;
    }

    static MadeCalls of(Map<CallKey, Call> made) {
        if (made instanceof MadeCalls already) {
            return already;
        }
        MadeCalls all = NONE;
        for (Map.Entry<CallKey, Call> each : made.entrySet()) {
            all = all.with(each.getKey(), each.getValue());
        }
        return all;
    }

    MadeCalls with(CallKey key, Call call) {
        int number = find(key).map(Made::number).orElse(size);
        return new MadeCalls(put(root, 0, new Made(key, call, number)), Math.max(size, number + 1));
    }

    private static Node put(Node node, int shift, Made made) {
        if (node instanceof Fork fork) {
            List<Node> nodes = new ArrayList<>(fork.nodes());
            int at = slot(made.key(), shift);
            nodes.set(at, put(nodes.get(at), shift + BITS, made));
            return new Fork(nodes);
        }
        List<Made> calls = new ArrayList<>(((Bucket) node).calls());
        calls.removeIf(other -> other.key().equals(made.key()));
        calls.add(made);
        return calls.size() > FULL && shift < Integer.SIZE ? split(calls, shift) : new Bucket(calls);
    }

    private static Node split(List<Made> calls, int shift) {
        Node fork = new Fork(Collections.nCopies(1 << BITS, NONE.root));
        for (Made made : calls) {
            fork = put(fork, shift, made);
        }
        return fork;
    }

    private static int slot(CallKey key, int shift) {
        int hash = key.hashCode();
        return (hash ^ hash >>> 16) >>> shift & (1 << BITS) - 1;
    }

    private Optional<Made> find(CallKey key) {
        Node node = root;
        int shift = 0;
        while (node instanceof Fork fork) {
            node = fork.nodes().get(slot(key, shift));
            shift += BITS;
        }
        return ((Bucket) node)
                .calls().stream().filter(made -> made.key().equals(key)).findFirst();
    }

    @Override
    public @Nullable Call get(@Nullable Object key) {
        return key instanceof CallKey call ? find(call).map(Made::call).orElse(null) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof CallKey call && find(call).isPresent();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<CallKey, Call>> entrySet() {
        List<Map.Entry<CallKey, Call>> inOrder = new ArrayList<>(Collections.nCopies(size, NOBODY));
        collect(root, inOrder);
        List<Map.Entry<CallKey, Call>> unchanging = Collections.unmodifiableList(inOrder);
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<CallKey, Call>> iterator() {
                return unchanging.iterator();
            }

            @Override
            public int size() {
                return unchanging.size();
            }
        };
    }

    private static void collect(Node node, List<Map.Entry<CallKey, Call>> inOrder) {
        if (node instanceof Fork fork) {
            fork.nodes().forEach(each -> collect(each, inOrder));
        } else {
            ((Bucket) node).calls().forEach(made -> inOrder.set(made.number(), Map.entry(made.key(), made.call())));
        }
    }
}
