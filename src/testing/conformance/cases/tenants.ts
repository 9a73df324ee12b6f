import type { ConformanceCase } from "../case.js";
import { refusalOf } from "../refusal.js";
import { ALL, idsOf, sample, samples, traceLink, traceLinkRecorded } from "../sample.js";

export const TENANT_CASES: readonly ConformanceCase[] = [
  {
    name: "tenants: a query for one tenant gives nothing of another, nor what belongs to none",
    async run({ store, expect }) {
      const owners = ["tenant-a", "tenant-b", null, "tenant-a.b", "tenant-A"];
      const events = Array.from({ length: 20 }, (_, i) =>
        sample(`e-${i}`, { tenant_id: owners[i % owners.length] ?? null }),
      );
      await store.appendEvents(events);
      for (const tenant_id of owners.filter((owner) => owner !== null)) {
        const own = events.filter((event) => event.tenant_id === tenant_id);
        expect(idsOf(await store.queryEvents({ ...ALL, tenant_id }))).toEqual(idsOf(own));
      }
    },
  },
  {
    name: "tenants: a holder bound to a tenant sees only that tenant's events and trace links",
    needs: ["forTenant"],
    async run({ store, expect, forTenant }) {
      await store.appendEvents([
        ...samples("a", 2, { tenant_id: "a" }),
        ...samples("b", 2, { tenant_id: "b" }),
        ...samples("none", 2),
        sample("t-a", { tenant_id: "a", event: traceLinkRecorded("t", traceLink(1)) }),
        sample("t-b", { tenant_id: "b", event: traceLinkRecorded("t", traceLink(2)) }),
        sample("u-b", { tenant_id: "b", event: traceLinkRecorded("u", traceLink(3)) }),
      ]);
      const bound = await forTenant("a");
      expect(idsOf(await bound.queryEvents(ALL))).toEqual(["a-0", "a-1", "t-a"]);
      expect(await bound.queryEvents({ ...ALL, tenant_id: "b" })).toEqual([]);
      expect(await bound.getTraceLink("t")).toEqual(traceLink(1));
      expect(await bound.getTraceLink("u")).toEqual(null);
    },
  },
  {
    name: "tenants: a holder bound to a tenant can't append for another, nor for none",
    needs: ["forTenant"],
    async run({ store, expect, forTenant }) {
      const bound = await forTenant("a");
      await bound.appendEvent(sample("good", { tenant_id: "a" }));
      for (const tenant_id of ["b", null]) {
        const batch = [sample("first", { tenant_id: "a" }), sample("second", { tenant_id })];
        expect((await refusalOf(bound.appendEvents(batch))) !== null).toEqual(true);
      }
      expect(idsOf(await store.queryEvents(ALL))).toEqual(["good"]);
    },
  },
];
