using MentorBot.Bot.Cards;
using MentorBot.Bot.Enrolment;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Privacy;

/// <summary>The stored fields of a person's profile.</summary>
internal static class ProfileFacts
{
    public static IReadOnlyList<Fact> Of(MyProfile profile, WorkingTime reader) =>
        [
            Say.Fact("Name", $"{OrNothing(profile.Name)}"),
            Say.Fact("E-mail", $"{OrNothing(profile.Email)}"),
            Say.Fact("Department", $"{OrNothing(profile.Department)}"),
            Say.Fact("Job title", $"{OrNothing(profile.JobTitle)}"),
            Say.Fact("Manager", $"{OrNothing(profile.Manager)}"),
            Say.Fact("Language", $"{profile.Locale}"),
            Say.Fact("Working hours", $"{TimeWords.Of(profile.Working)}"),
            Say.Fact("Can I write to you", $"{Reachable(profile.Reachability)}"),
            Say.Fact("Address of this chat", $"{(profile.HasChat ? "kept" : "not kept")}"),
            Say.Fact("Named in your manager's digest", $"{(profile.NamedInDigests ? "allowed" : "no")}"),
            Say.Fact("Digests to you as a manager", $"{(profile.DigestsOff ? "switched off" : "on")}"),
            Say.Fact("Known since", $"{LocalDates.Day(profile.KnownSince, reader)}"),
        ];

    private static string OrNothing(string? value) => string.IsNullOrWhiteSpace(value) ? "not known" : value;

    private static string Reachable(Reachability reachability) =>
        reachability switch
        {
            Reachability.Reachable => "yes",
            Reachability.NotInstalled => "no, the app is not installed for you",
            Reachability.Blocked => "no, you have blocked me",
            Reachability.Removed => "no, the app was removed for you",
            Reachability.DisabledByAdmin => "no, an administrator has switched me off for you",
            Reachability.Left => "no, you have left the organisation",
            _ => throw new ArgumentOutOfRangeException(nameof(reachability), reachability, null),
        };
}
