package org.mingjing.log.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjing.log.merkle.SomeLeaves.leaves;
import static org.mingjing.log.merkle.SomeLeaves.subtreesOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every tree of 0 to 300 leaves, with all its proofs, against the recursive definitions. */
class MerkleTreeTest {

    private static final int SIZE_MAX = 300;

    @Test
    void the_empty_tree_and_the_empty_leaf_hash_as_the_standard_says() {
        assertThat(Hash.emptyTree())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Hash.leaf(""))
                .hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void the_root_is_that_of_the_definition_for_every_size() {
        Frontier frontier = new Frontier();
        for (int size = 0; size <= SIZE_MAX; size++) {
            List<Hash> leaves = leaves(size);
            Hash root = ReferenceTree.root(leaves);
            assertThat(frontier.root()).isEqualTo(root);
            assertThat(new Frontier(size, frontier.packed()).root()).isEqualTo(root);
            assertThat(new StoredTree(size, subtreesOf(leaves)).root()).isEqualTo(root);
            frontier.append(Hash.leaf("record " + size));
        }
    }

    @Test
    void every_inclusion_proof_is_that_of_the_definition_and_proves_its_leaf() {
        for (int size = 1; size <= SIZE_MAX; size += size < 70 ? 1 : 23) {
            List<Hash> leaves = leaves(size);
            StoredTree tree = new StoredTree(size, subtreesOf(leaves));
            Hash root = tree.root();
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index);
                assertThat(proof.path()).isEqualTo(ReferenceTree.path(index, leaves));
                assertThat(proof.proves(leaves.get(index), root)).isTrue();
            }
        }
    }

    @Test
    void every_consistency_proof_is_that_of_the_definition_and_proves_the_growth() {
        for (int size = 1; size <= SIZE_MAX; size += size < 70 ? 1 : 23) {
            List<Hash> leaves = leaves(size);
            StoredTree tree = new StoredTree(size, subtreesOf(leaves));
            Hash root = tree.root();
            for (int first = 1; first <= size; first++) {
                ConsistencyProof proof = tree.consistency(first);
                assertThat(proof.path()).isEqualTo(ReferenceTree.proof(first, leaves));
                assertThat(proof.proves(ReferenceTree.root(leaves.subList(0, first)), root)).isTrue();
            }
        }
    }

    @Test
    void proofs_of_leaves_and_sizes_the_tree_does_not_have_are_refused() {
        StoredTree tree = new StoredTree(5, subtreesOf(leaves(5)));

        assertThatThrownBy(() -> tree.inclusion(5)).hasMessageContaining("has no leaf 5");
        assertThatThrownBy(() -> tree.consistency(0)).hasMessageContaining("earlier one of 0");
        assertThatThrownBy(() -> tree.consistency(6)).hasMessageContaining("earlier one of 6");
    }

    @Test
    void a_frontier_that_does_not_fit_its_size_is_refused() {
        assertThatThrownBy(() -> new Frontier(3, new byte[Hash.BYTES])).hasMessageContaining("does not fit size 3");
        assertThatThrownBy(() -> new Frontier(-1, new byte[0])).hasMessageContaining("does not fit size -1");
    }

    @Test
    void a_hash_of_any_other_length_is_refused() {
        assertThatThrownBy(() -> Hash.of(new byte[0])).hasMessageContaining("has 0");
        assertThatThrownBy(() -> Hash.of(new byte[33])).hasMessageContaining("has 33");
    }

    @Test
    void tiles_are_the_same_however_the_leaves_were_batched() {
        List<Hash> leaves = leaves(70_000);
        List<Tile> atOnce = TileGrowth.tiles(0, leaves, (level, from, to) -> List.of());

        List<Tile> inBatches = new ArrayList<>();
        int size = 0;
        for (int batch = 1; size < leaves.size(); batch = batch * 3 % 1009) {
            int end = Math.min(size + batch, leaves.size());
            inBatches.addAll(TileGrowth.tiles(size, leaves.subList(size, end),
                    (level, from, to) -> level == 0
                            ? leaves.subList((int) from, (int) to)
                            : roots(inBatches, level - 1).subList((int) from, (int) to)));
            size = end;
        }

        assertThat(inBatches).containsExactlyInAnyOrderElementsOf(atOnce);
        assertThat(roots(atOnce, 1)).containsExactly(ReferenceTree.root(leaves.subList(0, 65_536)));
    }

    private static List<Hash> roots(List<Tile> tiles, int level) {
        return tiles.stream().filter(tile -> tile.level() == level).map(Tile::root).toList();
    }
}
