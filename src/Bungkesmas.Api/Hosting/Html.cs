using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Bungkesmas.Api.Hosting;

/// <summary>A piece of HTML. Whatever is put into one is escaped, unless it is such a piece itself, so a name can never become markup.</summary>
public readonly struct Html(string markup)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static Html Empty { get; } = new("");

    public static Html Of(Builder markup) => new(markup.ToString());

    public static Html All(IEnumerable<Html> pieces) => new(string.Concat(pieces));

    /// <summary>Markup from an expression; nothing at all where there is no value.</summary>
    public static Html If(bool there, Func<Html> markup) => there ? markup() : Empty;

    public override string ToString() => markup ?? "";

    /// <summary>A page that loads nothing and is framed by nobody. It runs nothing, unless it comes with a script: then that one, which may ask this service.</summary>
    public static IResult Page(HttpContext http, Html page, string? script = null)
    {
        var runs = script is null ? "" : $"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'; connect-src 'self'; ";
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; {runs}style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.ContentLanguage = http.Language();
        return Results.Bytes(Encoding.UTF8.GetBytes(page.ToString()), "text/html; charset=utf-8");
    }

    /// <summary>Puts markup together from an interpolated string: its own text stays as it is, every value in it is escaped.</summary>
    [InterpolatedStringHandler]
    public readonly struct Builder(int literals, int values)
    {
        private readonly StringBuilder _markup = new(literals + values * 16);

        public void AppendLiteral(string markup) => _markup.Append(markup);

        public void AppendFormatted(Html markup) => _markup.Append(markup);

        public void AppendFormatted(IEnumerable<Html> markup) { foreach (var piece in markup) _markup.Append(piece); }

        public void AppendFormatted(string? text) => _markup.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted<T>(T value) where T : IFormattable => AppendFormatted(value.ToString(null, CultureInfo.InvariantCulture));

        public override string ToString() => _markup.ToString();
    }
}
