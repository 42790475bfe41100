using MentorBot.Bot.Conversation;
using MentorBot.Bot.Enrolment;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

/// <summary>Sample enrolments, typical and extreme.</summary>
internal static class Enrolments
{
    public static readonly WorkingTime Reader = WorkingTime.Default("Europe/Berlin");

    public static EnrolmentView Peer { get; } = View(Cohort(), MentoringRole.Peer, ["C#"], ["SQL"], []);

    public static EnrolmentView Mentor { get; } =
        View(Cohort(model: MentoringModel.OneToOne), MentoringRole.Mentor, ["C#"], [], []);

    /// <summary>Every text and list at its maximum, with hostile content.</summary>
    public static EnrolmentView Full { get; } = FullView();

    public static EnrolmentView At(EnrolmentView view, EnrolmentStep step) =>
        view with
        {
            Step = step,
            AllAsked = step == EnrolmentStep.Review,
        };

    public static EnrolmentView In(EnrolmentView view, CohortState state) =>
        view with
        {
            Cohort = view.Cohort with { State = state },
        };

    private static EnrolmentView FullView()
    {
        var skills = Enumerable
            .Range(0, Domain.Cohorts.Cohort.MaxSkills)
            .Select(i => $"{i} {Awkward.Markup}"[..Domain.Cohorts.Cohort.MaxSkillLength])
            .ToList();
        var cohort = Cohort(Awkward.Long(80), Awkward.Long(1000), MentoringModel.PeerPairs, skills);
        var people = Enumerable
            .Range(0, CohortEnrolment.MaxNotWith)
            .Select(i => new ColleagueHint(Awkward.Names[i % Awkward.Names.Count], Awkward.Markup));
        return View(cohort, MentoringRole.Peer, skills, skills, [.. people]) with
        {
            Languages = ["en", "de", "ar", "ja", "uk", "ko", "tr", "sv", "fi", "el"],
            NamedInDigests = true,
        };
    }

    private static EnrolmentCohort Cohort(
        string name = "Spring peers",
        string purpose = "Learn from one another.",
        MentoringModel model = MentoringModel.PeerPairs,
        IReadOnlyList<string>? skills = null
    ) =>
        new(
            Ids.New<CohortId>(A.Now),
            name,
            purpose,
            model,
            CohortState.Enrolling,
            skills ?? ["C#", "SQL", "Leadership"],
            3,
            A.Now.AddDays(14),
            A.Now.AddDays(21)
        );

    private static EnrolmentView View(
        EnrolmentCohort cohort,
        MentoringRole role,
        IReadOnlyList<string> offers,
        IReadOnlyList<string> wants,
        IReadOnlyList<ColleagueHint> notWith
    ) =>
        new(
            Ids.New<EnrolmentId>(A.Now),
            cohort,
            EnrolmentState.Draft,
            EnrolmentPath.Of(cohort.Model, role, cohort.Inclusion is not null)[0],
            AllAsked: false,
            role,
            offers,
            wants,
            ExperienceLevel.Experienced,
            ["en"],
            Reader,
            MeetingFormat.Either,
            1,
            notWith,
            NamedInDigests: false,
            PausedUntil: null
        );
}

internal sealed class WizardSamples : ICardSamples
{
    private static readonly Form Nonsense = new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["zone"] = Awkward.Markup,
            ["hours"] = Awkward.RightToLeft,
            ["people"] = Awkward.Long(2000),
            ["places"] = "99",
            ["skills"] = "C#,Juggling",
        }
    );

    public IEnumerable<CardSample> All =>
        [
            .. Questions("a peer", Enrolments.Peer, null),
            .. Questions("a mentor", Enrolments.Mentor, null),
            .. Questions("the worst", Enrolments.Full, null),
            .. Questions("nonsense", Enrolments.Full, Nonsense),
            .. Questions("nonsense of a mentor", Enrolments.Mentor, Nonsense),
            new("WizardCards.Current", WizardCards.Current(Enrolments.Peer, Enrolments.Reader)),
            new(
                "WizardCards.Current of a closed cohort",
                WizardCards.Current(Enrolments.In(Enrolments.Full, CohortState.Matching), Enrolments.Reader)
            ),
            new("WizardCards.KeepOrDelete", WizardCards.KeepOrDelete(Enrolments.Full)),
            new("WizardCards.Kept", WizardCards.Kept(Enrolments.Full, Enrolments.Reader)),
            new("WizardCards.Deleted", WizardCards.Deleted()),
        ];

    private static IEnumerable<CardSample> Questions(string name, EnrolmentView view, Form? entered) =>
        from step in view.Path
        where step != EnrolmentStep.Review
        let card = WizardCards.Question(Enrolments.At(view, step), step, entered)
        select new CardSample(
            $"WizardCards.Question {step} to {name}",
            entered is null ? card : card.Warning(Awkward.Long(300))
        );
}

internal sealed class SkillGuessSamples : ICardSamples
{
    private static readonly IReadOnlyList<string> Kept = [.. Enrolments.Full.Cohort.Skills.Take(10)];
    private static readonly IReadOnlyList<string> Rest = [.. Enumerable.Repeat(Awkward.Long(2000), 4)];

    public IEnumerable<CardSample> All =>
        [
            new("SkillGuessCards.Guess", Guess(Enrolments.Peer, new("I freeze on stage", ["Public speaking"], [], []))),
            new(
                "SkillGuessCards.Guess at its worst",
                Guess(
                    Enrolments.Full,
                    new(
                        Awkward.Markup,
                        ["Working across cultures", .. Enrolments.Full.Cohort.Skills.Take(2)],
                        Kept,
                        Rest
                    )
                )
            ),
        ];

    private static Bot.Cards.Card Guess(EnrolmentView view, SkillGuess guess) =>
        SkillGuessCards.Guess(view, EnrolmentStep.SkillsOffered, guess);
}

internal sealed class ReviewSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("ReviewCards.Review", Review(Enrolments.Peer)),
            new("ReviewCards.Review of a mentor", Review(Enrolments.Mentor)),
            new("ReviewCards.Review at its worst", Review(Enrolments.Full)),
            new("ReviewCards.Review when sent", Review(Enrolments.Full with { State = EnrolmentState.Submitted })),
            new($"ReviewCards.Sent {UsualSamples.Mark}", Sent(Enrolments.Peer)),
            new("ReviewCards.Sent at its worst", Sent(Enrolments.Full)),
        ];

    private static Bot.Cards.Card Sent(EnrolmentView view) =>
        ReviewCards.Sent(
            Enrolments.At(view, EnrolmentStep.Review) with
            {
                State = EnrolmentState.Submitted,
            },
            Enrolments.Reader
        );

    private static Bot.Cards.Card Review(EnrolmentView view) =>
        ReviewCards.Review(Enrolments.At(view, EnrolmentStep.Review), Enrolments.Reader);
}

internal sealed class JoinSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("JoinCards.Nothing", JoinCards.Nothing()),
            new(
                "JoinCards.Choose",
                JoinCards.Choose([Open("Spring", null), Open("Autumn", EnrolmentState.Draft)], Reader)
            ),
            new(
                "JoinCards.Choose when all are joined",
                JoinCards.Choose([Open("Spring", EnrolmentState.Paused)], Reader)
            ),
            new(
                "JoinCards.Choose among the most",
                JoinCards.Choose([.. Enumerable.Range(0, 10).Select(i => Open(Awkward.Markup[..80], null))], Reader)
            ),
        ];

    private static readonly WorkingTime Reader = Enrolments.Reader;

    private static OpenCohort Open(string name, EnrolmentState? mine) =>
        new(Ids.New<CohortId>(A.Now), name, Awkward.Long(1000), A.Now.AddDays(14), mine);
}

internal sealed class ProfileSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("ProfileCards.Profile", ProfileCards.Profile([Enrolments.Peer], Enrolments.Reader)),
            new("ProfileCards.Profile of nobody yet", ProfileCards.Profile([], Enrolments.Reader)),
            new(
                "ProfileCards.Profile of many cohorts",
                ProfileCards.Profile([.. Enumerable.Repeat(Enrolments.Full, 20)], Enrolments.Reader)
            ),
        ];
}
