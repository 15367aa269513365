using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>An act that cannot be done is refused, by the field or by name.</summary>
public sealed class BadActSpecs(SampleLedger sample) : NothingWritten(sample)
{
    [Theory(DisplayName = "An act that speaks of what does not exist is refused, naming the field")]
    [InlineData("/partners/kpi/activation", """{"region":{"code":"99.99"}}""", "region.code")]
    [InlineData("/agreements/mou-baru/proposal", """{"parties":["kpi","stf-uin-jakarta"],"region":{"code":"73.99"},"kind":"mou"}""", "region.code")]
    [InlineData("/agreements/mou-baru/proposal", """{"parties":["kpi","stf-uin-jakarta"],"region":{"code":"73.72"}}""", "kind")]
    [InlineData("/agreements/mou-ylp2em-parepare/signature", """{"assertion":"hoped"}""", "assertion")]
    [InlineData("/partners/ylp2em/activation", """{"region":{"code":"73.72"},"assertion":"inferred"}""", "assertion")]
    [InlineData("/agreements/mou-baru/proposal", """{"parties":"kpi","region":{"code":"73.72"},"kind":"mou"}""", "parties")]
    [InlineData("/agreements/mou-baru/proposal", """{"parties":["kpi","kpi"],"region":{"code":"73.72"},"kind":"mou"}""", "parties")]
    [InlineData("/partners/kpi/appointment", """{"region":{"code":"73.72"},"group":"Kelompok A"}""", "group")]
    [InlineData("/agreements/mou-ylp2em-parepare/signature", """{"validUntil":"2018-01-01"}""", "validUntil")]
    [InlineData("/tasks/sign-agreement-mou-ylp2em-parepare/dismissal", """{}""", "reasons")]
    [InlineData("/tasks/sign-agreement-mou-ylp2em-parepare/completion-report", """{"concerning":"abc"}""", "concerning")]
    [InlineData("/links/baru/happenings", """{"happenings":["abc","def"]}""", "happenings[0]")]
    [InlineData("/requests/baru/submission", """{"by":"kpi","for":["cards"],"to":"kpi"}""", "to")]
    [InlineData("/systems/si-bungkesmas/schedule", """{"plannedFor":"segera"}""", "plannedFor")]
    [InlineData("/routes/baru/redirect", """{"to":"kpi","scope":{"region":{"code":"99"}},"until":[]}""", "scope.region.code")]
    [InlineData("/agreements/mou-ylp2em-parepare/signature", """{"signatories":["p234567234567"]}""", "signatories[0]")]
    [InlineData("/agreements/mou-ylp2em-parepare/signature", """{"reporter":"p234567234567"}""", "reporter")]
    [InlineData("/agreements/mou-ylp2em-parepare/signature", """{"occurred":{"date":"2199-01-01"}}""", "occurred.date")]
    [InlineData("/facts/{recommended}/correction", """{"reason":"source-misread","fields":{"region":{"code":"99.99"}}}""", "region.code")]
    [InlineData("/facts/{recommended}/correction", """{"reason":"source-misread","occurred":{"date":"2199"}}""", "occurred.date")]
    [InlineData("/facts/{recommended}/correction", """{"reason":"source-misread","occurred":{"date":"2017-05-09/2017-05-02"}}""", "occurred.date")]
    [InlineData("/facts/{document}/correction", """{"reason":"other","fields":{"dates":[{"kind":"published","date":"2199"}]}}""", "dates[0].date")]
    [InlineData("/routes/baru/redirect", """{"to":"kpi","scope":{"region":{"code":"73.72"}},"until":[null]}""", "until[0]")]
    [InlineData("/facts/{role}/correction", """{"reason":"source-misread","fields":{"person":"p234567234567"}}""", "person")]
    [InlineData("/agreements/mou-ylp2em-parepare/deferral", """{"until":{"kind":"system-launched","of":"x"},"reasons":[{"reason":"partner-workload"},{"reason":"other","givenBy":"p234567234567"}]}""", "reasons[1].givenBy")]
    [InlineData("/agreements/mou-ylp2em-parepare/signature", """{"ValidUntil":"2018-01-01"}""", "validUntil")]
    [InlineData("/agreements/mou-ylp2em-parepare/signature", """{"Sources":[]}""", "sources")]
    [InlineData("/agreements/mou-ylp2em-parepare/deferral", """{"until":{"Kind":"system-launched","of":"x"},"reasons":[]}""", "until.kind")]
    [InlineData("/links/baru/happenings", """{"happenings":["visit/kunjungan-kedua","Kunjungan kedua"]}""", "happenings[1]")]
    [InlineData("/links/baru/happenings-report", """{"happenings":["Kunjungan kedua","visit/kunjungan-kedua"],"note":"Keduanya satu."}""", "happenings[0]")]
    [InlineData("/links/baru/end-report", """{"happenings":["Kunjungan kedua","visit/kunjungan-kedua"],"note":"Ternyata dua."}""", "happenings[0]")]
    [InlineData("/statements/baru/endorsement", """{"strengthens":"Janji itu","note":"Didukung."}""", "strengthens")]
    [InlineData("/tasks/baru/assignment-report", """{"concerning":"MOU itu","organisation":"kpi","note":"Diberikan."}""", "concerning")]
    [InlineData("/tasks/baru/completion-report", """{"concerning":"MOU itu","note":"Sudah."}""", "concerning")]
    [InlineData("/tasks/baru/dismissal-report", """{"concerning":"MOU itu","reasons":["other"],"note":"Tidak perlu."}""", "concerning")]
    [InlineData("/partners/ylp2em/merge", """{"into":"Lembaga Ibu Siapa"}""", "into")]
    [InlineData("/agreements/mou-baru/draft-report", """{"agreement":{"parties":["kpi","stf-uin-jakarta"],"region":{"code":"73.99"},"kind":"mou"},"note":"Sudah dirancang."}""", "agreement.region.code")]
    [InlineData("/sessions/baru/plan", """{"date":"2027-01-01","regions":[{"code":"73.72"},{"code":"73.99"}]}""", "regions[1].code")]
    [InlineData("/partners/kpi/recommendation", """{"region":{"code":"73.72"},"note":"Lewat telepon.","channel":"merpati"}""", "channel")]
    [InlineData("/partners/kpi/recommendation", """{"region":{"code":"73.72"},"note":{"text":"Lewat telepon.","channel":"merpati"}}""", "note.channel")]
    public async Task Act(string path, string body, string field)
    {
        foreach (var (name, type) in new[] { ("{recommended}", "partner.recommended.v1"), ("{role}", "organisation.role-stated.v1"), ("{document}", "document.received.v1") })
            if (path.Contains(name)) path = path.Replace(name, (await Ledger.GetAsync($"/facts?type={type}"))["facts"][0]!["id"]!.GetValue<string>());
        var reply = await Ledger.PostAsync(path, JsonNode.Parse(body));
        reply.Status.ShouldBe(400);
        reply.Fields.ShouldContain(field);
        reply.Text.ShouldNotContain("Ibu");
    }

    [Theory(DisplayName = "A word that a field does not know is answered with those that it knows")]
    [InlineData("/agreements/mou-baru/proposal", """{"parties":["kpi","stf-uin-jakarta"],"region":{"code":"73.72"},"kind":"moa"}""", "unstated, mou, pks")]
    [InlineData("/agreements/mou-ylp2em-parepare/amendment", """{"changes":["harga"]}""", "validity, scope")]
    [InlineData("/partners/kpi/recommendation", """{"region":{"code":"73.72"},"note":"Lewat telepon.","assertion":"yakin"}""", "observed, stated")]
    public async Task KnownWords(string path, string body, string known)
    {
        var reply = await Ledger.PostAsync(path, JsonNode.Parse(body));
        reply.Status.ShouldBe(400);
        reply["errors"][0]!["message"]!.GetValue<string>().ShouldContain(known);
    }

    [Fact(DisplayName = "An act is refused by name")]
    public async Task Refused()
    {
        var reply = await Ledger.PostAsync("/partners/ylp2em/activation", JsonNode.Parse("""{"region":{"code":"73.72"}}"""));
        reply.Status.ShouldBe(409);
        reply.Type.ShouldBe("/refusals/agreement-unsigned");
        (await Ledger.PostAsync("/routes/nowhere/end", new JsonObject())).Type.ShouldBe("/refusals/redirect-never-began");
        (await Ledger.PostAsync("/tasks/sign-agreement-mou-ylp2em-parepare/dismissal", JsonNode.Parse("""{"reasons":["not-needed"]}"""))).Type.ShouldBe("/refusals/task-not-due");
    }
}
