using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Mentorships;

/// <summary>Cards on which people sit a round out.</summary>
internal static class RoundsCards
{
    private const int LongestName = 60;

    /// <param name="rounds">The reader's cohorts that meet in rounds.</param>
    public static Card Of(IReadOnlyList<EnrolmentView> rounds) =>
        rounds switch
        {
            [] => None(),
            [var only] => One(only),
            _ => Which(rounds),
        };

    /// <summary>Right after a choice.</summary>
    public static Card Changed(EnrolmentView view) =>
        new(
            view.SkipsRound ? RoundsText.SkippedTitle : RoundsText.InTitle,
            [Say.Plain(view.SkipsRound ? RoundsText.SkippedLead(Name(view)) : RoundsText.InLead(Name(view)))],
            Other(view),
            Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
        );

    private static Card One(EnrolmentView view) =>
        new(
            RoundsText.Title,
            [
                Say.Plain(view.SkipsRound ? RoundsText.SkippedLead(Name(view)) : RoundsText.Lead(Name(view))),
                Say.Quiet(RoundsText.WhoSees),
            ],
            Other(view),
            Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
        );

    private static Card Which(IReadOnlyList<EnrolmentView> rounds) =>
        new(
            RoundsText.Title,
            [.. rounds.Select(Tile), Say.Quiet(RoundsText.WhoSees)],
            Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
        );

    private static Card None() =>
        new(
            RoundsText.NoneTitle,
            [Say.Plain(RoundsText.NoneLead)],
            Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
        );

    private static Container Tile(EnrolmentView view) =>
        Layout.Tile(
            SafeText.Of(Name(view)),
            [view.SkipsRound ? RoundsText.StateSkipped : RoundsText.StateIn],
            view.SkipsRound ? RoundsText.SpokenBeIn(Name(view)) : RoundsText.SpokenSitOut(Name(view)),
            Choice(view)
        );

    private static CardAction Other(EnrolmentView view) =>
        view.SkipsRound ? Press.Primary(RoundsText.BeIn, Choice(view)) : Press.Plain(RoundsText.SitOut, Choice(view));

    private static Button Choice(EnrolmentView view) =>
        view.SkipsRound ? new BeInRound(view.Cohort.Id) : new SitRoundOut(view.Cohort.Id);

    private static string Name(EnrolmentView view) => Listing.Clip(view.Cohort.Name, LongestName);
}
