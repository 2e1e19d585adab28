// Command independent-log-check verifies a log with clients that were written elsewhere: the Go team's sumdb/note and
// sumdb/tlog, and Torchwood, a client of the C2SP formats. It shares no code with the register.
//
//	independent-log-check -log VKEY [-witness VKEY] [-older FILE] [-proof FILE] FOLDER|URL
//
// The folder or address holds a checkpoint, tiles and entry bundles (C2SP tlog-tiles). It says what it checked, line by
// line, and ends with status 1 at the first thing that is wrong.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"

	"filippo.io/torchwood"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	logKey := flag.String("log", "", "verifier key of the log")
	witnessKey := flag.String("witness", "", "verifier key of a witness that must have cosigned the checkpoint")
	older := flag.String("older", "", "file with an older checkpoint that the log must be consistent with")
	proof := flag.String("proof", "", "file with a .tlog-proof that must hold in the log")
	flag.Parse()
	if err := check(context.Background(), flag.Arg(0), *logKey, *witnessKey, *older, *proof); err != nil {
		fmt.Fprintln(os.Stderr, "REFUSED:", err)
		os.Exit(1)
	}
}

func check(ctx context.Context, address, logKey, witnessKey, older, proof string) error {
	tiles, err := open(address)
	if err != nil {
		return err
	}
	policy, err := policyOf(logKey, witnessKey)
	if err != nil {
		return err
	}
	signed, err := tiles.ReadEndpoint(ctx, "checkpoint")
	if err != nil {
		return err
	}
	checkpoint, _, err := torchwood.VerifyCheckpoint(signed, policy)
	if err != nil {
		return fmt.Errorf("checkpoint: %w", err)
	}
	fmt.Printf("checkpoint of %d entries: signatures good\n", checkpoint.N)

	if err := checkEntries(ctx, tiles, checkpoint.Tree); err != nil {
		return fmt.Errorf("entries: %w", err)
	}
	fmt.Printf("entries 0 to %d: each included\n", checkpoint.N-1)

	if older != "" {
		size, err := checkOlder(ctx, tiles, checkpoint.Tree, older, logKey)
		if err != nil {
			return fmt.Errorf("older checkpoint: %w", err)
		}
		fmt.Printf("older checkpoint of %d entries: consistent\n", size)
	}
	if proof != "" {
		if err := checkProof(proof, policy); err != nil {
			return fmt.Errorf("proof file: %w", err)
		}
		fmt.Println("proof file: good")
	}
	return nil
}

func open(address string) (torchwood.TileReader, error) {
	if strings.HasPrefix(address, "http://") || strings.HasPrefix(address, "https://") {
		return torchwood.NewTileFetcher(address)
	}
	return torchwood.NewTileFS(os.DirFS(address))
}

func policyOf(logKey, witnessKey string) (torchwood.Policy, error) {
	log, err := note.NewVerifier(logKey)
	if err != nil {
		return nil, fmt.Errorf("log key: %w", err)
	}
	policies := []torchwood.Policy{torchwood.OriginPolicy(log.Name()), torchwood.SingleVerifierPolicy(log)}
	if witnessKey != "" {
		witness, err := torchwood.NewCosignatureVerifier(witnessKey)
		if err != nil {
			return nil, fmt.Errorf("witness key: %w", err)
		}
		policies = append(policies, torchwood.SingleVerifierPolicy(witness))
	}
	return torchwood.ThresholdPolicy(len(policies), policies...), nil
}

// checkEntries reads every entry from the bundles, and for each checks a Merkle inclusion proof made from the tiles.
func checkEntries(ctx context.Context, tiles torchwood.TileReader, tree tlog.Tree) error {
	client, err := torchwood.NewClient(tiles)
	if err != nil {
		return err
	}
	hashes := torchwood.TileHashReaderWithContext(ctx, tree, tiles)
	next := int64(0)
	for index, entry := range client.AllEntries(ctx, tree, 0) {
		proof, err := tlog.ProveRecord(tree.N, index, hashes)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)); err != nil {
			return fmt.Errorf("entry %d: %w", index, err)
		}
		next = index + 1
	}
	if err := client.Err(); err != nil {
		return err
	}
	if next != tree.N {
		return fmt.Errorf("there are %d, and the checkpoint says %d", next, tree.N)
	}
	return nil
}

func checkOlder(ctx context.Context, tiles torchwood.TileReader, tree tlog.Tree, file, logKey string) (int64, error) {
	signed, err := os.ReadFile(file)
	if err != nil {
		return 0, err
	}
	policy, err := policyOf(logKey, "")
	if err != nil {
		return 0, err
	}
	old, _, err := torchwood.VerifyCheckpoint(signed, policy)
	if err != nil {
		return 0, err
	}
	proof, err := tlog.ProveTree(tree.N, old.N, torchwood.TileHashReaderWithContext(ctx, tree, tiles))
	if err != nil {
		return 0, err
	}
	return old.N, tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash)
}

func checkProof(file string, policy torchwood.Policy) error {
	proof, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	entry, err := torchwood.ProofExtraData(proof)
	if err != nil {
		return err
	}
	return torchwood.VerifyProof(policy, tlog.RecordHash(entry), proof)
}
