package org.statedconditions.editor;

import java.util.List;
import org.statedconditions.drl.outline.DeclaredFacts;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.fact.FactType;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.pack.RulePack;

/**
 * What editors have to know of a pack, as far as its files can be read: it may have mistakes. Immutable.
 *
 * @param manifest what {@code pack.yaml} says; shorter where it cannot be read
 * @param files the rule files as trees
 * @param declared the types of facts that they declare
 */
@SuppressWarnings("exports") // The package is not exported.
public record KnownPack(Manifest manifest, List<DrlFile> files, List<FactType> declared) {

  /** Copies the lists. */
  public KnownPack {
    files = List.copyOf(files);
    declared = List.copyOf(declared);
  }

  /** All of a pack without mistakes. */
  public static KnownPack of(RulePack pack) {
    return of(pack.manifest(), pack.ruleFiles());
  }

  /** What can be read of a pack. */
  public static KnownPack of(PackDraft pack) {
    return of(pack.manifest(), pack.ruleFiles());
  }

  /** A manifest and rule files. */
  public static KnownPack of(Manifest manifest, List<RuleFile> rules) {
    List<DrlFile> files = DrlFile.all(rules);
    return new KnownPack(manifest, files, DeclaredFacts.in(files, manifest.ownTypes()));
  }
}
