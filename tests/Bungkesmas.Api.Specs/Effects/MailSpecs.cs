using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Effects;

/// <summary>Those who hear by mail.</summary>
public sealed class MailSpecs
{
    [Fact(DisplayName = "A launch is one mail with a line for each task, in the language asked for, tried again under the same Message-ID when the server refuses it")]
    public async Task Mail()
    {
        await using var mailbox = new Mailbox();
        await using var hearing = await Hearing.StartAsync(("Bungkesmas:Mail:Host", "127.0.0.1"), ("Bungkesmas:Mail:Port", $"{mailbox.Port}"),
            ("Bungkesmas:Mail:Security", "none"), ("Bungkesmas:Mail:From", "Bungkesmas <kabar@bungkesmas.example>"), ("Bungkesmas:Mail:Links", "https://bungkesmas.example/"));
        await hearing.WaitForLaunchAsync(3);
        var subscribed = await hearing.Ledger.PostAsync("/mail-subscriptions", JsonNode.Parse("""{"address":"siti.aminah@kantor.example","kinds":["task.appeared"],"language":"en"}"""));
        subscribed.Status.ShouldBeRecorded();
        subscribed.String("address").ShouldBe("s…@kantor.example");
        (await hearing.Ledger.GetAsync("/mail-subscriptions")).Text.ShouldNotContain("siti");

        mailbox.Refuse(2);
        await hearing.LaunchAsync();
        var mail = await mailbox.NextAsync();
        mail.Subject!.ShouldBe("Bungkesmas: 3 pieces of news");
        mail.To.Mailboxes.Single().Address.ShouldBe("siti.aminah@kantor.example");
        mail.TextBody!.Split('\n').Count(line => line.StartsWith("New task: Sign the MOU between mitra-", StringComparison.Ordinal)).ShouldBe(3);
        mail.TextBody!.Split('\n').Count(line => line.StartsWith("  https://bungkesmas.example/api/v1/", StringComparison.Ordinal)).ShouldBe(3);
        var delivered = (await hearing.DeliveriesAsync("delivered", 1))[0];
        mail.MessageId.ShouldBe($"{delivered["id"]}@bungkesmas.example");
        delivered["attempts"]!.GetValue<int>().ShouldBe(3);
        mailbox.All.Count.ShouldBe(1);

        hearing.Ledger.Log.Lines.ShouldNotContain(line => line.Contains("aminah"));
        (await hearing.Ledger.CountAsync("select (select count(*) from effects.subscription s where s::text like '%aminah%') + (select count(*) from effects.delivery d where d::text like '%aminah%')")).ShouldBe(0);
        (await hearing.Ledger.SendAsync(new(HttpMethod.Delete, $"/api/v1/mail-subscriptions/{subscribed.String("id")}"), Bungkesmas.Api.Hosting.Rights.Office)).Status.ShouldBe(204);
    }

    [Fact(DisplayName = "What is no address is refused without repeating it, and so is an unknown language")]
    public async Task Refused()
    {
        await using var hearing = await Hearing.StartAsync(("Bungkesmas:Mail:Host", "127.0.0.1"), ("Bungkesmas:Mail:From", "kabar@bungkesmas.example"));
        foreach (var address in new[] { "Siti Aminah", "siti@", "Siti <siti@kantor.example>", "siti@kantor.example\r\nBcc: x@y.z" })
        {
            var refused = await hearing.Ledger.PostAsync("/mail-subscriptions", new JsonObject { ["address"] = address, ["language"] = "jv" });
            refused.Status.ShouldBe(400);
            refused.Fields.ShouldBe(["language", "address"]);
            refused.Text.ShouldNotContain("iti");
        }
    }
}
