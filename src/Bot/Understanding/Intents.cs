using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Understanding;

/// <summary>
/// What MentorBot understands in plain sentences. A sentence only ever shows or says something: whatever changes anything
/// waits for a button.
/// </summary>
internal static partial class Intents
{
    private static readonly Offer ToSignUp = new(() => IntentText.SignUp, new Join(""));
    private static readonly Offer ToProfile = new(() => IntentText.Profile, new ShowProfile());
    private static readonly Offer ToMentorships = new(() => IntentText.Mentorships, new ShowMentorships());
    private static readonly Offer ToPause = new(() => IntentText.Pause, new ShowPause(""));
    private static readonly Offer ToLeave = new(() => IntentText.Leave, new ShowLeave(""));
    private static readonly Offer ToWhoSees = new(() => IntentText.WhoSees, new ShowWhoSees());
    private static readonly Offer ToDigests = new(() => IntentText.Digests, new ShowDigestSettings());
    private static readonly Offer ToGetHelp = new(() => IntentText.GetHelp, new ShowHelp());
    private static readonly Offer ToNewMatch = new(() => IntentText.NewMatch, new ShowNewMatch());
    private static readonly Offer ToCoordinator = new(() => IntentText.Coordinator, new ChooseIntent("coordinator"));
    private static readonly Offer ToEndBreak = new(() => IntentText.EndBreak, new Resume());

    private static readonly IReadOnlyList<Intent> SmallTalk =
    [
        Says("greeting", () => IntentText.Greeting, () => IntentText.GreetingWords) with
        {
            OffersLikely = true,
            IsSmallTalk = true,
        },
        Says("thanks", () => IntentText.Thanks, () => IntentText.ThanksWords) with
        {
            IsSmallTalk = true,
        },
        Says("goodbye", () => IntentText.Goodbye, () => IntentText.GoodbyeWords) with
        {
            IsSmallTalk = true,
        },
        Says("about", () => IntentText.About, () => IntentText.AboutWords, ToWhoSees),
        Shows("language", () => IntentText.Language, new ShowLanguages("")),
    ];

    private static readonly IReadOnlyList<Intent> TakingPart =
    [
        Shows("help", () => IntentText.Help, new ShowHelp()),
        Says("how-it-works", () => IntentText.HowItWorks, () => IntentText.HowItWorksWords, ToSignUp, ToWhoSees),
        Says("time-needed", () => IntentText.TimeNeeded, () => IntentText.TimeNeededWords, ToSignUp),
        Says("join", () => IntentText.SignUp, () => IntentText.JoinWords, ToSignUp),
        Shows("profile", () => IntentText.Profile, new ShowProfile()),
        Shows("change-skills", () => IntentText.ChangeSkills, new ShowProfile()),
        Shows("change-hours", () => IntentText.ChangeHours, new ShowProfile()),
    ];

    private static readonly IReadOnlyList<Intent> InMentorships =
    [
        Shows("partner", () => IntentText.Mentorships, new ShowMentorships()),
        Shows("next-meeting", () => IntentText.NextMeeting, new ShowSessions()),
        Shows("change-session", () => IntentText.ChangeSession, new ShowSessions()),
        Shows("log-session", () => IntentText.LogSession, new LogOne("")),
        Shows("exchange", () => IntentText.Exchange, new ShowExchange()),
        Shows("why-matched", () => IntentText.WhyMatched, new ShowMentorships()),
        Shows("when-matched", () => IntentText.WhenMatched, new ShowWait()),
        Shows("suggestions", () => IntentText.Suggestions, new ShowShortlists()),
        Shows("accept", () => IntentText.Proposal, new ShowMentorships()),
        Shows("decline", () => IntentText.Proposal, new ShowMentorships()),
        Says(
            "change-partner",
            () => IntentText.ChangePartner,
            () => IntentText.ChangePartnerWords,
            ToNewMatch,
            ToMentorships,
            ToLeave
        ) with
        {
            WithoutMentorship = Shows("change-partner", () => IntentText.ChangePartner, new ShowMentorships()),
        },
        Says(
            "trouble",
            () => IntentText.Trouble,
            () => IntentText.TroubleWords,
            ToNewMatch,
            ToCoordinator,
            ToLeave
        ) with
        {
            WithoutMentorship = Says(
                "trouble",
                () => IntentText.Trouble,
                () => IntentText.TroubleElsewhereWords,
                ToGetHelp,
                ToCoordinator
            ),
        },
        Shows("finish", () => IntentText.Finish, new ShowFinish()),
        Shows("look-back", () => IntentText.LookBack, new ShowLookBack()),
        Shows("past", () => IntentText.Past, new ShowPast()),
        Shows("leave", () => IntentText.Leave, new ShowLeave("")),
        Shows("pause", () => IntentText.Pause, new ShowPause("")),
        Says("resume", () => IntentText.Resume, () => IntentText.ResumeWords, ToEndBreak),
        Shows("check-in", () => IntentText.CheckIn, new ShowLatestCheckIn()),
        Shows("goals", () => IntentText.Goals, new ShowMyGoals()),
        Shows("agreement", () => IntentText.Agreement, new ShowMyAgreement()),
    ];

    private static readonly IReadOnlyList<Intent> MessagesAndPrivacy =
    [
        Shows("how-often", () => IntentText.HowOften, new ShowHowOften("")),
        Says("stop", () => IntentText.Stop, () => IntentText.StopWords, ToPause, ToLeave, ToDigests),
        Shows("my-data", () => IntentText.MyData, new ShowStored()),
        Shows("erase", () => IntentText.Erase, new EraseMe()),
        Shows("who-sees", () => IntentText.WhoSees, new ShowWhoSees()),
        Shows("naming", () => IntentText.Naming, new ShowWhoSees()),
        Says("coordinator", () => IntentText.Coordinator, () => IntentText.CoordinatorWords) with
        {
            Coordinators = NamedCoordinators.All,
            WordsToCoordinators = () => IntentText.CoordinatorYourself,
        },
        Says("concern", () => IntentText.Concern, () => IntentText.ConcernWords, ToLeave) with
        {
            Coordinators = NamedCoordinators.OutsideTheLine,
            WithoutMentorship = Says("concern", () => IntentText.Concern, () => IntentText.ConcernElsewhereWords) with
            {
                Coordinators = NamedCoordinators.OutsideTheLine,
            },
        },
    ];

    public static readonly IReadOnlyList<Intent> All =
    [
        .. SmallTalk,
        .. TakingPart,
        .. BesideProgrammes,
        .. InMentorships,
        .. InModels,
        .. MessagesAndPrivacy,
        .. ManagersAndCoordinators,
    ];

    /// <summary>Those that only very short words mean; see <see cref="ShortWords"/>.</summary>
    public static readonly IReadOnlyList<Intent> Short =
    [
        Says("okay", () => IntentText.Okay, () => IntentText.ThanksWords),
        Says("nothing", () => IntentText.Nothing, () => IntentText.NothingWords) with
        {
            OffersLikely = true,
        },
        Says("unsure", () => IntentText.Unsure, () => IntentText.UnsureWords) with
        {
            OffersLikely = true,
        },
        Shows("what-now", () => IntentText.Mentorships, new ShowMentorships()) with
        {
            ShowsCoordinators = new ShowCohorts(),
        },
        Shows("huh", () => IntentText.Help, new ShowHelp()),
    ];

    private static readonly Dictionary<string, Intent> ByName = All.Concat(Short)
        .ToDictionary(intent => intent.Name, StringComparer.Ordinal);

    /// <param name="name">As a file of examples names it.</param>
    public static Intent Named(string name) => ByName[name];

    /// <returns>Null when there is none of that name, or no longer.</returns>
    public static Intent? Find(string name) => ByName.GetValueOrDefault(name);

    private static Intent Shows(string name, Func<SafeText> caption, Button button) =>
        new(name, caption) { Shows = button };

    private static Intent Says(string name, Func<SafeText> caption, Func<SafeText> words, params Offer[] next) =>
        new(name, caption) { WordsText = words, Next = next };

    private static Intent ForCoordinators(string name, Func<SafeText> caption, Button button) =>
        Says(name, caption, () => IntentText.OnlyCoordinators) with
        {
            ShowsCoordinators = button,
            Coordinators = NamedCoordinators.All,
            IsForCoordinators = true,
        };
}
