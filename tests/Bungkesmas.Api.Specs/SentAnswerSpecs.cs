using Bungkesmas.Api.Recording;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

public sealed class SentAnswerSpecs
{
    [Fact(DisplayName = "What is gone is told without a body: writing one, however empty, would break off the connection after the answer")]
    public async Task Gone()
    {
        using var closed = new MemoryStream();
        closed.Close();
        var http = new DefaultHttpContext { Response = { Body = closed } };
        await SentAnswer.Gone.ExecuteAsync(http);
        http.Response.StatusCode.ShouldBe(204);
    }
}
