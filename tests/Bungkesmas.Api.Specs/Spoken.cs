using System.Text.Json.Nodes;

namespace Bungkesmas.Api.Specs;

/// <summary>A small invented report of what people said at one session, and of the tasks they were given.</summary>
public static class Spoken
{
    public static async Task<RunningLedger> LedgerAsync()
    {
        var ledger = await RunningLedger.StartAsync();
        (await ledger.PostAsync("/field-reports", Report())).Status.ShouldBeRecorded();
        return ledger;
    }

    public static JsonObject Report() => JsonNode.Parse("""
        {
          "document": {
            "text": "Sambutan sangat baik. Koordinator kelompok berjanji mendaftarkan semua anggota. Kepala unit mendukung program bagi perempuan. Setiap koordinator berharap kemitraan segera terjalin. MOU ditangguhkan sampai peluncuran; sistem sudah diluncurkan dan tugas sudah dibagi.",
            "dates": [{ "kind": "written", "date": "2017-05-10/2017-05-20" }], "author": "@penulis"
          },
          "people": [{ "key": "penulis", "name": "Penulis Rekaan" }, { "key": "koordinator", "name": "Sari Rekaan" }, { "key": "kepala", "name": "Wati Contoh" }],
          "facts": [
            { "key": "nama", "do": "OrganisationIdentified", "on": "organisation/kelompok-melati", "name": "Kelompok Melati", "kind": "womens-group", "sources": [{ "start": 0, "end": 20 }] },
            { "key": "peran-lama", "do": "RoleStated", "on": "organisation/kelompok-melati", "person": "@koordinator", "role": "member", "occurred": { "date": "2017-01-10" }, "sources": [{ "start": 22, "end": 40 }] },
            { "key": "peran", "do": "RoleStated", "on": "organisation/kelompok-melati", "person": "@koordinator", "role": "coordinator", "occurred": { "date": "2017-05-10" }, "sources": [{ "start": 22, "end": 40 }] },
            { "key": "sambutan", "do": "ReceptionObserved", "on": "region/73.72", "receptions": ["very-welcomed"], "audience": "every-participant", "session": "sesi-melati", "occurred": { "date": "2017-05-11" }, "sources": [{ "start": 0, "end": 21 }] },
            { "key": "kutipan", "do": "StatementQuoted", "on": "statement/janji-melati", "speaker": "@koordinator", "speakerRole": "coordinator", "by": "kelompok-melati", "topics": ["enrolment"], "region": { "code": "73.72.03" }, "session": "sesi-melati", "assertion": "quoted", "occurred": { "date": "2017-05-11" }, "sources": [{ "start": 22, "end": 79 }] },
            { "key": "janji", "do": "EnrolmentPledged", "on": "statement/janji-melati", "person": "@koordinator", "by": "kelompok-melati", "whom": "all-members", "of": "kelompok-melati", "scope": "as-quoted", "region": { "code": "73.72.03" }, "assertion": "quoted", "occurred": { "date": "2017-05-11" }, "reporter": "@penulis", "sources": [{ "start": 22, "end": 79 }] },
            { "key": "dukungan", "do": "EndorsementGiven", "on": "statement/dukungan-unit", "person": "@kepala", "role": "unit-head", "by": "polres-parepare", "beneficiaries": ["women"], "strengthens": "region/73.72", "facts": ["sambutan"], "setting": "unstated", "region": { "code": "73.72" }, "sources": [{ "start": 80, "end": 127 }] },
            { "key": "harapan", "do": "HopeExpressed", "on": "statement/harapan-koordinator", "hope": "prompt-partnership", "holder": "every-coordinator", "alternatives": ["ylp2em", "kpi"], "urgency": "as-soon-as-possible", "region": { "code": "73.72" }, "assertion": "hoped", "sources": [{ "start": 128, "end": 180 }] },
            { "key": "mou", "do": "AgreementDeferred", "on": "agreement/mou-melati", "agreement": { "parties": ["stf", "kelompok-melati"], "region": { "code": "73.72" }, "kind": "mou", "ordinal": 1 }, "until": { "kind": "system-launched", "of": "si-bungkesmas" }, "reasons": [], "occurred": { "date": "2017-04-01" }, "sources": [{ "start": 181, "end": 218 }] },
            { "key": "peluncuran", "do": "SystemLaunched", "on": "programme/si-bungkesmas", "occurred": { "date": "2017-05-02" }, "sources": [{ "start": 219, "end": 245 }] },
            { "key": "tugas", "do": "TaskAssigned", "on": "task/sign-agreement-mou-melati", "concerning": "agreement/mou-melati", "assignee": "@kepala", "organisation": "stf", "due": "2017-05-15", "occurred": { "date": "2017-05-03" }, "sources": [{ "start": 246, "end": 262 }] }
          ]
        }
        """)!.AsObject();
}
