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
            Say.Fact(MyDataText.Name, OrNothing(profile.Name)),
            Say.Fact(MyDataText.Email, OrNothing(profile.Email)),
            Say.Fact(MyDataText.Department, OrNothing(profile.Department)),
            Say.Fact(MyDataText.JobTitle, OrNothing(profile.JobTitle)),
            Say.Fact(MyDataText.Manager, OrNothing(profile.Manager)),
            Say.Fact(MyDataText.Language, SafeText.Of(profile.Locale)),
            Say.Fact(MyDataText.WorkingHours, SafeText.Of(TimeWords.Of(profile.Working))),
            Say.Fact(MyDataText.Reach, Reachable(profile.Reachability)),
            Say.Fact(MyDataText.Chat, profile.HasChat ? MyDataText.Kept : MyDataText.NotKept),
            Say.Fact(MyDataText.Naming, profile.NamedInDigests ? MyDataText.Allowed : MyDataText.No),
            Say.Fact(MyDataText.DigestsTo, profile.DigestsOff ? MyDataText.Off : MyDataText.On),
            Say.Fact(MyDataText.Since, SafeText.Of(LocalDates.Day(profile.KnownSince, reader))),
        ];

    private static SafeText OrNothing(string? value) =>
        string.IsNullOrWhiteSpace(value) ? MyDataText.NotKnown : SafeText.Of(value);

    private static SafeText Reachable(Reachability reachability) =>
        reachability switch
        {
            Reachability.Reachable => MyDataText.Yes,
            Reachability.NotInstalled => MyDataText.NotInstalled,
            Reachability.Blocked => MyDataText.Blocked,
            Reachability.Removed => MyDataText.Removed,
            Reachability.DisabledByAdmin => MyDataText.DisabledByAdmin,
            Reachability.Left => MyDataText.LeftOrganisation,
            _ => throw new ArgumentOutOfRangeException(nameof(reachability), reachability, null),
        };
}
