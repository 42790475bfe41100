using MentorBot.Domain.CheckIns;

namespace MentorBot.Bot.Configuration;

/// <summary>Checks the tenant, the coordinators, the public address and the weekly limit on check-ins.</summary>
internal static class OrganisationChecks
{
    public static IEnumerable<string> Mistakes(MentorBotOptions options)
    {
        if (!Guid.TryParseExact(options.TenantId, "D", out _))
        {
            yield return "MentorBot__TenantId must be the id of your Entra tenant, a UUID such as "
                + "3f2504e0-4f89-41d3-9a0c-0305e82c3301.";
        }

        if (options.PublicUrl.Length > 0 && !IsPublicUrl(options.PublicUrl))
        {
            yield return "MentorBot__PublicUrl must be the https address at which browsers reach this service, such as "
                + "https://mentorbot.contoso.com; leave it out if they do not.";
        }

        if (options.WeeklyPrompts is < PromptBudget.Least or > PromptBudget.Most)
        {
            yield return $"MentorBot__WeeklyPrompts must be a number from {PromptBudget.Least} to {PromptBudget.Most}: how "
                + "often a week one person is asked how it goes.";
        }

        if (options.MinutesBetweenPrompts is < 0 or > 1440)
        {
            yield return "MentorBot__MinutesBetweenPrompts must be a number from 0 to 1440: how many minutes lie at least between "
                + "two questions to one person.";
        }

        if (options.Coordinators.Count == 0)
        {
            yield return "MentorBot__Coordinators__0 is missing; it takes the Entra object id of somebody who runs cohorts.";
        }

        for (var i = 0; i < options.NotesTo.Count; i++)
        {
            if (!options.Coordinators.Contains(options.NotesTo[i], StringComparer.OrdinalIgnoreCase))
            {
                yield return $"MentorBot__NotesTo__{i} must be the Entra object id of one of MentorBot__Coordinators.";
            }
        }

        foreach (
            var mistake in PeopleMistakes("Coordinators", options.Coordinators)
                .Concat(PeopleMistakes("ProgrammeLeads", options.ProgrammeLeads))
        )
        {
            yield return mistake;
        }
    }

    private static IEnumerable<string> PeopleMistakes(string setting, IList<string> people) =>
        Enumerable
            .Range(0, people.Count)
            .Where(i => !Guid.TryParseExact(people[i], "D", out _))
            .Select(i => $"MentorBot__{setting}__{i} must be the Entra object id of a person, a UUID.");

    /// <summary>Without encryption only on this machine, as in the local start.</summary>
    private static bool IsPublicUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && url is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0, AbsolutePath: "/" };
}
