import type { ArtifactKind, GovernedArtifactState, RollbackImpact } from "../../src/types/index.js";
import type { Moment } from "./time.js";

export interface Move {
  at: Moment;
  to: GovernedArtifactState;
  actor: string;
  reason: string;
  ticket?: string;
  /** What a move to RolledBack meant, and which incident it belongs to. */
  rollback?: { impact: RollbackImpact; incident: string | null };
}

export interface ArtifactStory {
  id: string;
  kind: ArtifactKind;
  tenant: string | null;
  /** The first move leaves Draft, each other the state the one before it entered. */
  moves: readonly Move[];
}

const BOT = "release-bot";
const OKAFOR = "reviewer-okafor";
const LINDQVIST = "reviewer-lindqvist";
const WATCH = "quality-watch";

function release(approved: Moment, active: Moment, actor: string, ticket: string): Move[] {
  return [
    { at: approved, to: "Approved", actor, reason: "All evaluation suites passed.", ticket },
    { at: active, to: "Active", actor: BOT, reason: "Approved and scheduled for this morning.", ticket },
  ];
}

const HARBOR = "harbor-bank";
const LUMEN = "lumen-clinics";
const FREIGHT = "northwind-freight";

/** The governed artifacts of four days. Together they make each legal move at least once. */
export const ARTIFACT_STORIES: readonly ArtifactStory[] = [
  {
    id: "policy/recall-runtime@3",
    kind: "Policy",
    tenant: null,
    moves: release("mon 07:31", "mon 07:38", LINDQVIST, "REV-198"),
  },
  {
    id: "llm/dispute-triage@1.3.2",
    kind: "Adapter",
    tenant: HARBOR,
    moves: [
      ...release("mon 07:40", "mon 07:45", OKAFOR, "REV-199"),
      { at: "thu 16:50", to: "Deprecated", actor: BOT, reason: "Replaced by 1.4.1.", ticket: "REV-219" },
    ],
  },
  {
    id: "llm/dispute-triage@1.4.0",
    kind: "Adapter",
    tenant: HARBOR,
    moves: [
      ...release("mon 16:10", "tue 07:40", OKAFOR, "REV-204"),
      {
        at: "wed 11:05",
        to: "Quarantined",
        actor: WATCH,
        reason: "Refund amounts differ from the statements in three cases.",
        ticket: "REV-211",
      },
      {
        at: "wed 13:20",
        to: "RolledBack",
        actor: OKAFOR,
        reason: "The adapter reads the authorised amount instead of the settled one.",
        ticket: "REV-211",
        rollback: {
          impact: {
            affected_count: 5,
            quality_issues: ["refund amount from the wrong column", "statement not cited"],
            invalidates_outputs: true,
            severity: "High",
            affected_tenants: [HARBOR],
          },
          incident: "INC-77",
        },
      },
    ],
  },
  {
    id: "llm/dispute-triage@1.4.1",
    kind: "Adapter",
    tenant: HARBOR,
    moves: release("wed 16:00", "thu 07:40", OKAFOR, "REV-214"),
  },
  {
    id: "llm/referral-summary@2.0.1",
    kind: "Adapter",
    tenant: LUMEN,
    moves: [
      ...release("mon 07:42", "mon 07:47", LINDQVIST, "REV-200"),
      { at: "tue 14:00", to: "Quarantined", actor: WATCH, reason: "A summary left out a dosage." },
      {
        at: "tue 15:30",
        to: "Active",
        actor: LINDQVIST,
        reason: "The letter itself did not state the dosage.",
        ticket: "REV-209",
      },
    ],
  },
  {
    id: "truth/dispute-eligibility@12",
    kind: "TruthFile",
    tenant: HARBOR,
    moves: [
      { at: "mon 08:02", to: "Approved", actor: OKAFOR, reason: "Rules of the new scheme year." },
      {
        at: "mon 15:10",
        to: "RolledBack",
        actor: OKAFOR,
        reason: "The scheme moved its start to April.",
        ticket: "REV-203",
        rollback: {
          impact: {
            affected_count: 0,
            quality_issues: [],
            invalidates_outputs: false,
            severity: "Low",
            affected_tenants: [],
          },
          incident: null,
        },
      },
    ],
  },
  {
    id: "pack/freight-planning@0.9.0",
    kind: "Pack",
    tenant: FREIGHT,
    moves: [
      ...release("mon 07:50", "mon 07:55", LINDQVIST, "REV-201"),
      {
        at: "wed 15:10",
        to: "RolledBack",
        actor: LINDQVIST,
        reason: "Driving times leave out the rest that the law asks for.",
        ticket: "REV-213",
        rollback: {
          impact: {
            affected_count: null,
            quality_issues: ["rest periods missing"],
            invalidates_outputs: true,
            severity: "Critical",
            affected_tenants: [FREIGHT, "southbay-couriers"],
          },
          incident: "INC-79",
        },
      },
    ],
  },
  {
    id: "pack/freight-planning@0.9.1",
    kind: "Pack",
    tenant: FREIGHT,
    moves: [
      {
        at: "tue 10:20",
        to: "Approved",
        actor: LINDQVIST,
        reason: "Review found nothing.",
        ticket: "REV-207",
      },
      { at: "tue 16:45", to: "Quarantined", actor: WATCH, reason: "Plans differ from run to run." },
      { at: "wed 09:15", to: "Deprecated", actor: LINDQVIST, reason: "Will not be mended; 0.9.2 follows." },
    ],
  },
  {
    id: "pack/freight-planning@0.9.2",
    kind: "Pack",
    tenant: FREIGHT,
    moves: release("wed 15:40", "wed 15:46", LINDQVIST, "REV-215"),
  },
  {
    id: "eval/referral-regression@5",
    kind: "EvalSuite",
    tenant: LUMEN,
    moves: [{ at: "tue 09:05", to: "Deprecated", actor: LINDQVIST, reason: "Superseded before its review." }],
  },
  {
    id: "prompt/referral-letter@4",
    kind: { Other: "PromptTemplate" },
    tenant: LUMEN,
    moves: release("wed 08:05", "wed 08:12", LINDQVIST, "REV-210"),
  },
];
