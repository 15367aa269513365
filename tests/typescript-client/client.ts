// What a frontend does with the service, written against types that are generated from its OpenAPI document.
// It is compiled with tsc --strict: a field that may be missing, or a code that does not exist, does not compile.
import { strict as assert } from "node:assert";
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

type Schemas = components["schemas"];
type Report = Schemas["FieldReport"];

const [baseUrl, office, frontend] = [process.env["BASE_URL"]!, process.env["OFFICE_TOKEN"]!, process.env["FRONTEND_TOKEN"]!];
// Lists also come as text/csv; this client asks for JSON, and problems are JSON as well.
const as = (token: string) => createClient<paths, "application/json" | "application/problem+json">({ baseUrl, headers: { Authorization: `Bearer ${token}`, "Accept-Language": "en" } });
const client = as(office);
const said: string[] = [];
const say = (text: string) => said.push(text);

// Lists, filtered by codes that the compiler knows.
const partners = await client.GET("/api/v1/partners", { params: { query: { region: "73", role: "concluded-provider", limit: 10 } } });
assert(partners.data, JSON.stringify(partners.error));
for (const partner of partners.data.partners)
  for (const engagement of partner.engagements) say(`${partner.id} in ${engagement.region.name}: ${engagement.role}`);

// One partner: what is not known is absent, and the compiler insists on it being asked for.
const partner = await client.GET("/api/v1/partners/{id}", { params: { path: { id: "ylp2em" } } });
assert(partner.data);
const agreement = partner.data.engagements[0]?.agreement;
say(`${partner.data.name}: ${agreement?.standing ?? "no agreement"} until ${agreement?.until?.text ?? "nobody said when"}`);

// The history is a union: the type of a fact says what its body is.
const history = await client.GET("/api/v1/partners/{id}/history", { params: { path: { id: "ylp2em" } } });
assert(history.data);
for (const fact of history.data.facts)
  if (fact.type === "agreement.deferred.v1") say(`deferred for ${fact.body.reasons.map(given => given.reason).join(", ")}`);

const desk = await client.GET("/api/v1/registration-desk", { params: { query: { region: "73.72" } } });
assert(desk.data);
say(desk.data.sentence);

// A report, first as a rehearsal and then really. An entry's "do" decides which fields it has.
const text = "Pada 3 Juni 2017 Mitra Uji di Parepare dikunjungi dan menyatakan siap menjadi mitra.";
const report: Report = {
  document: { text, title: "Catatan kunjungan", dates: [{ kind: "written", date: "2017-06-05" }], regions: ["73.72"] },
  people: [{ key: "penulis", name: "Penulis Uji" }],
  facts: [
    { key: "mitra", do: "OrganisationIdentified", on: "organisation/mitra-uji", name: "Mitra Uji", kind: "foundation", sources: [{ quote: "Mitra Uji" }] },
    { key: "siap", do: "ReadinessDeclared", on: "organisation/mitra-uji", region: { written: "Parepare" }, occurred: { date: "2017-06-03" }, reporter: "@penulis", sources: [{ quote: "siap menjadi mitra" }] },
    { key: "rencana", do: "AgreementProposed", on: "agreement/mou-mitra-uji", agreement: { parties: ["mitra-uji"], region: { code: "73.72" } }, sources: [{ quote: "siap menjadi mitra" }] },
  ],
};
const rehearsal = await client.POST("/api/v1/field-reports", { params: { query: { dryRun: true } }, body: report });
assert(rehearsal.data?.dryRun, JSON.stringify(rehearsal.error));
say(`would record ${rehearsal.data.recorded}, ${rehearsal.data.uncited?.length ?? 0} stretches uncited`);

const recorded = await client.POST("/api/v1/field-reports", { body: report });
assert(recorded.data, JSON.stringify(recorded.error));
assert.equal(recorded.response.status, 201);
say(`recorded ${recorded.data.recorded}`);

// Read your own write: the view waits for the position of it.
const position = recorded.data.position;
assert(position !== undefined && String(position) === recorded.response.headers.get("Ledger-Position"));
const own = await client.GET("/api/v1/partners/{id}", { params: { path: { id: "mitra-uji" }, header: { "Min-Position": position } } });
assert(own.data, JSON.stringify(own.error));
say(`${own.data.name}: ${own.data.engagements[0]?.role}`);

// An act, on the version of the stream as it was seen, and safe to send again.
const version = recorded.data.facts.find(fact => fact.key === "rencana")?.version;
const deferral = {
  params: { path: { id: "mou-mitra-uji" }, header: { "If-Match": `"${version}"`, "Idempotency-Key": crypto.randomUUID() } },
  body: { until: { kind: "system-launched", of: "si-bungkesmas" }, reasons: [{ reason: "wants-system-first" }] } satisfies Schemas["DeferAgreement"],
};
const deferred = await client.POST("/api/v1/agreements/{id}/deferral", deferral);
assert(deferred.data, JSON.stringify(deferred.error));
assert.equal(deferred.response.status, 201);
say(`deferred: ${deferred.data.facts.map(fact => fact.type).join()}, version ${deferred.response.headers.get("ETag")}`);

// A fact that was misread: the fields that change are those of whatever fact is meant.
const mistaken = recorded.data.facts.find(fact => fact.key === "mitra")!;
const corrected = await client.POST("/api/v1/facts/{id}/correction", {
  params: { path: { id: mistaken.id! } },
  body: { reason: "source-misread", fields: { kind: "cooperative" } },
});
say(`corrected: ${corrected.response.status}`);

// A phone call is one request; who called is named in full.
const call = await client.POST("/api/v1/partners/{id}/recommendation", {
  params: { path: { id: "mitra-kedua" } },
  body: { region: { code: "73.72" }, note: { text: "Mitra Kedua disarankan lewat telepon.", channel: "phone", informant: { organisation: "mitra-uji" } } },
});
say(`called: ${call.data?.recorded}`);

// Problems are data too.
const refused = await as(frontend).POST("/api/v1/agreements/{id}/deferral", deferral);
say(`${refused.error?.status} ${refused.error?.type}`);
const malformed = await client.GET("/api/v1/registration-desk", { params: { query: { region: "99" } } });
say(`${malformed.error?.status} ${malformed.error?.type}: ${malformed.error?.errors?.map(error => error.field).join()}`);

console.log(said.join("\n"));
