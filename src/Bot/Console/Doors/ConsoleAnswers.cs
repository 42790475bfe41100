using MentorBot.Bot.Console.Layout;
using MentorBot.Bot.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorBot.Bot.Console.Doors;

/// <summary>Makes answers: pages, with the headers and in the language of whoever reads them.</summary>
internal static class ConsoleAnswers
{
    /// <summary>A page; the whole of it is rendered before the first byte is sent, so that a failure is an error and not half a page.</summary>
    public static RazorComponentResult Page<TPage>(object parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new(typeof(TPage), parameters) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>For whoever is not signed in.</summary>
    public static RazorComponentResult Closed() =>
        Message(StatusCodes.Status401Unauthorized, ConsoleDoorText.ClosedTitle.Plain, ConsoleDoorText.ClosedLead.Plain);

    /// <summary>For whoever is signed in and may not see it, or for what does not exist.</summary>
    public static RazorComponentResult Forbidden() =>
        Message(
            StatusCodes.Status403Forbidden,
            ConsoleDoorText.ForbiddenTitle.Plain,
            ConsoleDoorText.ForbiddenLead.Plain
        );

    /// <summary>For a link that was used, is too old or never was one.</summary>
    public static RazorComponentResult Spent() =>
        Message(StatusCodes.Status404NotFound, ConsoleDoorText.SpentTitle.Plain, ConsoleDoorText.SpentLead.Plain);

    /// <summary>For a tab whose token does not hold.</summary>
    public static RazorComponentResult TabRefused() =>
        Message(StatusCodes.Status401Unauthorized, ConsoleDoorText.ClosedTitle.Plain, ConsoleDoorText.TabNoToken.Plain);

    /// <summary>For somebody of the organisation whom MentorBot has never met.</summary>
    public static RazorComponentResult Stranger() =>
        Message(
            StatusCodes.Status403Forbidden,
            ConsoleDoorText.StrangerTitle.Plain,
            ConsoleDoorText.StrangerLead.Plain
        );

    /// <summary>For a form that was made for another session.</summary>
    public static RazorComponentResult Outdated() =>
        Message(
            StatusCodes.Status400BadRequest,
            ConsoleDoorText.OutdatedTitle.Plain,
            ConsoleDoorText.OutdatedLead.Plain
        );

    public static async Task WriteAsync(HttpContext http, IResult answer)
    {
        Speak(http);
        ConsoleHeaders.Write(http.Response);
        await answer.ExecuteAsync(http);
    }

    /// <summary>The visitor's own language; that of the browser while nobody is signed in.</summary>
    public static void Speak(HttpContext http) =>
        Languages.Speak(
            http.Features.Get<ConsoleVisitor>()?.Person.Locale
                ?? http.Request.GetTypedHeaders().AcceptLanguage.FirstOrDefault()?.Value.Value
                ?? ""
        );

    private static RazorComponentResult Message(int status, string title, string lead) =>
        Page<MessagePage>(new { Title = title, Lead = lead }, status);
}
