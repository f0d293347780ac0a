package org.mingjing.log.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.log.merkle.SomeLeaves.leaves;
import static org.mingjing.log.merkle.SomeLeaves.subtreesOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proofs that show something else than they claim. Sizes cover perfect, one more, one less, and ragged trees. */
class ForgedProofTest {

    private static final int[] SIZES = {1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 100};
    private static final Hash OTHER = Hash.leaf("another record");

    @Test
    void a_leaf_is_not_proved_at_another_index() {
        for (int size : SIZES) {
            StoredTree tree = new StoredTree(size, subtreesOf(leaves(size)));
            for (int index = 0; index < size; index++) {
                for (int claimed = -1; claimed <= size; claimed++) {
                    InclusionProof forged = new InclusionProof(claimed, size, tree.inclusion(index).path());
                    assertThat(forged.proves(leaves(size).get(index), tree.root())).isEqualTo(claimed == index);
                }
            }
        }
    }

    @Test
    void another_leaf_or_root_is_not_proved() {
        for (int size : SIZES) {
            StoredTree tree = new StoredTree(size, subtreesOf(leaves(size)));
            InclusionProof proof = tree.inclusion(size / 2);
            assertThat(proof.proves(OTHER, tree.root())).isFalse();
            assertThat(proof.proves(leaves(size).get(size / 2), OTHER)).isFalse();
        }
    }

    @Test
    void an_inclusion_path_with_a_hash_changed_added_or_left_out_proves_nothing() {
        for (int size : SIZES) {
            StoredTree tree = new StoredTree(size, subtreesOf(leaves(size)));
            for (int index = 0; index < size; index++) {
                for (List<Hash> path : distortions(tree.inclusion(index).path())) {
                    assertThat(new InclusionProof(index, size, path).proves(leaves(size).get(index), tree.root()))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void nothing_is_included_in_the_empty_tree() {
        assertThat(new InclusionProof(0, 0, List.of()).proves(OTHER, Hash.emptyTree())).isFalse();
        assertThat(new InclusionProof(0, 0, List.of()).proves(OTHER, OTHER)).isFalse();
    }

    @Test
    void a_growth_is_not_proved_from_another_size_or_root() {
        for (int size : SIZES) {
            List<Hash> leaves = leaves(size);
            StoredTree tree = new StoredTree(size, subtreesOf(leaves));
            for (int first = 1; first <= size; first++) {
                Hash firstRoot = ReferenceTree.root(leaves.subList(0, first));
                List<Hash> path = tree.consistency(first).path();
                for (int claimed = 0; claimed <= size + 1; claimed++) {
                    assertThat(new ConsistencyProof(claimed, size, path).proves(firstRoot, tree.root()))
                            .isEqualTo(claimed == first);
                }
                assertThat(new ConsistencyProof(first, size, path).proves(OTHER, tree.root())).isFalse();
                assertThat(new ConsistencyProof(first, size, path).proves(firstRoot, OTHER)).isFalse();
            }
        }
    }

    @Test
    void a_consistency_path_with_a_hash_changed_added_or_left_out_proves_nothing() {
        for (int size : SIZES) {
            List<Hash> leaves = leaves(size);
            StoredTree tree = new StoredTree(size, subtreesOf(leaves));
            for (int first = 1; first <= size; first++) {
                Hash firstRoot = ReferenceTree.root(leaves.subList(0, first));
                for (List<Hash> path : distortions(tree.consistency(first).path())) {
                    assertThat(new ConsistencyProof(first, size, path).proves(firstRoot, tree.root())).isFalse();
                }
            }
        }
    }

    @Test
    void nothing_is_shown_of_an_empty_first_tree_even_with_equal_roots() {
        Hash empty = Hash.emptyTree();

        assertThat(new ConsistencyProof(0, 0, List.of()).proves(empty, empty)).isFalse();
        assertThat(new ConsistencyProof(0, 1, List.of()).proves(empty, OTHER)).isFalse();
        assertThat(new ConsistencyProof(-1, 1, List.of()).proves(OTHER, OTHER)).isFalse();
    }

    @Test
    void a_tree_does_not_shrink() {
        assertThat(new ConsistencyProof(2, 1, List.of(OTHER)).proves(OTHER, OTHER)).isFalse();
    }

    @Test
    void equal_sizes_need_equal_roots_and_no_path() {
        assertThat(new ConsistencyProof(7, 7, List.of()).proves(OTHER, OTHER)).isTrue();
        assertThat(new ConsistencyProof(7, 7, List.of()).proves(OTHER, Hash.leaf("x"))).isFalse();
        assertThat(new ConsistencyProof(7, 7, List.of(OTHER)).proves(OTHER, OTHER)).isFalse();
    }

    @Test
    void growth_is_not_shown_without_a_path() {
        assertThat(new ConsistencyProof(1, 2, List.of()).proves(OTHER, OTHER)).isFalse();
    }

    private static List<List<Hash>> distortions(List<Hash> path) {
        List<List<Hash>> distorted = new ArrayList<>();
        for (int at = 0; at <= path.size(); at++) {
            List<Hash> longer = new ArrayList<>(path);
            longer.add(at, OTHER);
            distorted.add(longer);
        }
        for (int at = 0; at < path.size(); at++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(at, OTHER);
            distorted.add(changed);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(at);
            distorted.add(shorter);
        }
        return distorted;
    }
}
