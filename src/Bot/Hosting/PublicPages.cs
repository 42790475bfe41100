namespace MentorBot.Bot.Hosting;

/// <summary>
/// The pages linked from the Teams manifest: about, privacy and terms. They are public and load nothing from other
/// hosts.
/// </summary>
internal static class PublicPages
{
    private static readonly Lazy<string> Frame = new(Read);

    public static void MapPublicPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpResponse response) => Show(response, About)).AllowAnonymous();
        routes.MapGet("/privacy", (HttpResponse response) => Show(response, Privacy)).AllowAnonymous();
        routes.MapGet("/terms", (HttpResponse response) => Show(response, Terms)).AllowAnonymous();
    }

    /// <summary>A page in the frame of all public pages. The status is the one the response has already.</summary>
    /// <param name="body">HTML.</param>
    /// <param name="policy">What the page's security policy allows or forbids besides the usual.</param>
    public static IResult Show(HttpResponse response, string title, string body, string policy)
    {
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; {policy}; frame-ancestors 'none'";
        response.Headers.CacheControl = "no-store";
        var page = Frame
            .Value.Replace("{{title}}", title, StringComparison.Ordinal)
            .Replace("{{body}}", body, StringComparison.Ordinal);
        return Results.Content(page, "text/html; charset=utf-8", statusCode: response.StatusCode);
    }

    private static IResult Show(HttpResponse response, PublicPage page) =>
        Show(response, page.Title, string.Concat(page.Paragraphs.Select(p => $"<p>{p}</p>")), "form-action 'none'");

    private static string Read()
    {
        using var stream = typeof(PublicPages).Assembly.GetManifestResourceStream("PublicPage.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static readonly PublicPage About = new(
        "MentorBot",
        "MentorBot brings colleagues together to learn from each other, in a Microsoft Teams chat. This is the service of "
            + "your own organisation: it runs on its servers and keeps its data in its database.",
        "In Teams, open a chat with MentorBot and type <b>help</b>. For help beyond that, ask the people of your HR team "
            + "who run the mentoring cohorts."
    );

    private static readonly PublicPage Privacy = new(
        "Privacy",
        "<b>What is stored.</b> Your profile from the directory (name, e-mail address, department, job title, manager, time "
            + "zone), what you answer when you sign up, who you are matched with, and your answers to check-ins. What you "
            + "write in the chat besides is not kept.",
        "<b>Who sees it.</b> The person you are matched with sees your name, job title, department, and what makes the match. "
            + "Coordinators prepare the match and see whether people meet. A note goes only to whom you choose. Managers see "
            + "how many of their reports take part, in numbers that point at nobody, and the names of those who agreed; "
            + "never ratings, notes or reasons. Type <b>who can see this</b> in the chat for the whole list.",
        "<b>How long.</b> As long as your organisation runs the programme. Traces of delivered messages are deleted after "
            + "90 days.",
        "<b>Your rights.</b> Type <b>my data</b> in the chat to see and download everything that is stored about you, "
            + "<b>erase me</b> to have it deleted, <b>pause</b> or <b>leave</b> to stop. Nothing is sent to "
            + "anybody outside your organisation but to Microsoft Teams and, where your organisation allows it, Microsoft Graph."
    );

    private static readonly PublicPage Terms = new(
        "Terms of use",
        "Taking part is your choice, and so is stopping; you need not give a reason.",
        "What a partner tells you stays between you, unless you both agree otherwise or somebody is in danger.",
        "Write to and about people as you would speak to them. Your organisation's own rules for work tools hold here too."
    );

    private sealed record PublicPage(string Title, params IReadOnlyList<string> Paragraphs);
}
