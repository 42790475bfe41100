using System.Net;

namespace MentorBot.Bot.Tests.Console;

/// <summary>A cohort of peers whose enrolment is closed, and its coordinator in the browser.</summary>
public abstract class ConsoleMatchTalk : ConsoleTalk
{
    /// <summary>The address of the match.</summary>
    protected string Match { get; set; } = "";

    internal async Task<ConsoleBrowser> GivenClosedAsync(int people)
    {
        await GivenSignedUpAsync(people);
        await Cora.Presses("Close enrolment");
        Match = $"/console/cohorts/{(await CohortAsync()).Id}/match";
        return await CoraAsync();
    }

    /// <summary>The page that a form is answered with.</summary>
    protected static async Task<string> ShownAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        }
    }
}
