using System.Net;
using Bungkesmas.Api.Effects;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Effects;

/// <summary>Which addresses belong to the world, and how deliveries are signed.</summary>
public sealed class WebhookAddressSpecs
{
    [Theory(DisplayName = "Addresses of this machine, of a house, or of nobody are not public, however they are written")]
    [InlineData("127.0.0.1"), InlineData("::1"), InlineData("10.1.2.3"), InlineData("172.31.0.1"), InlineData("192.168.1.1"), InlineData("169.254.169.254"), InlineData("100.64.0.1")]
    [InlineData("0.0.0.0"), InlineData("::"), InlineData("224.0.0.1"), InlineData("255.255.255.255"), InlineData("fe80::1"), InlineData("fd12:3456::1"), InlineData("ff02::1")]
    [InlineData("::ffff:10.0.0.1"), InlineData("::ffff:127.0.0.1"), InlineData("64:ff9b::7f00:1"), InlineData("2002:7f00:1::"), InlineData("198.18.0.1")]
    public void NotPublic(string address) => WebhookAddress.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory(DisplayName = "Other addresses are")]
    [InlineData("8.8.8.8"), InlineData("172.32.0.1"), InlineData("100.128.0.1"), InlineData("2606:4700::1"), InlineData("::ffff:8.8.8.8")]
    public void Public(string address) => WebhookAddress.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();

    [Fact(DisplayName = "The same news to the same subscription has the same id, and no two others share one")]
    public void Ids()
    {
        var id = Letters.IdOf("satu", NewsKinds.TaskAppeared, "sign-agreement-x", "7");
        Letters.IdOf("satu", NewsKinds.TaskAppeared, "sign-agreement-x", "7").ShouldBe(id);
        new[]
        {
            id, Letters.IdOf("dua", NewsKinds.TaskAppeared, "sign-agreement-x", "7"), Letters.IdOf("satu", NewsKinds.TaskVanished, "sign-agreement-x", "7"),
            Letters.IdOf("satu", NewsKinds.TaskAppeared, "sign-agreement-y", "7"), Letters.IdOf("satu", NewsKinds.TaskAppeared, "sign-agreement-x", "8")
        }.ShouldBeUnique();
    }
}
