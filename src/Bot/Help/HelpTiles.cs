using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Help;

/// <summary>The tiles of help: what somebody in this situation most likely wants, and everything else.</summary>
internal static class HelpTiles
{
    public static IReadOnlyList<CardElement> Usual(Situation situation, bool isCoordinator) =>
        [
            .. isCoordinator ? OfCoordinators : [],
            .. situation.HasReports ? [Team] : Array.Empty<CardElement>(),
            .. Own(situation),
            Tile(HelpText.FindHelp, HelpText.FindHelpLead, new FindHelp("")),
            Tile(HelpText.Privacy, HelpText.PrivacyLead, new ShowWhoSees()),
        ];

    public static IReadOnlyList<CardElement> Seldom(Situation situation, bool isCoordinator) =>
        [
            .. isCoordinator ? SeldomForCoordinators : [],
            .. situation.HasReports
                ? [Tile(HelpText.DigestSettings, HelpText.DigestSettingsLead, new ShowDigestSettings())]
                : Array.Empty<CardElement>(),
            Tile(HelpText.Profile, HelpText.ProfileLead, new ShowProfile()),
            Tile(HelpText.Past, HelpText.PastLead, new ShowPast()),
            Tile(HelpText.Book, HelpText.BookLead, new BookOne("")),
            Tile(HelpText.OfferTime, HelpText.OfferTimeLead, new OfferTime("")),
            Tile(HelpText.OfferHelp, HelpText.OfferHelpLead, new ShowHelpOffer()),
            Tile(HelpText.Requests, HelpText.RequestsLead, new ShowMyRequests()),
            Tile(HelpText.Pause, HelpText.PauseLead, new ShowPause("")),
            Tile(HelpText.Leave, HelpText.LeaveLead, new ShowLeave("")),
            .. isCoordinator
                ? Array.Empty<CardElement>()
                : [Tile(HelpText.AskCoordinator, HelpText.AskCoordinatorLead, new ChooseIntent("coordinator"))],
            Tile(HelpText.HowOften, HelpText.HowOftenLead, new ShowHowOften("")),
            Tile(HelpText.Language, HelpText.LanguageLead, new ShowLanguages("")),
            Tile(HelpText.MyData, HelpText.MyDataLead, new ShowStored()),
            Tile(HelpText.Erase, HelpText.EraseLead, new EraseMe()),
        ];

    public static CardElement SignUp => Tile(HelpText.SignUp, HelpText.SignUpLead, new Join(""));

    public static CardElement Team => Tile(HelpText.YourTeam, HelpText.YourTeamLead, new ShowTeamDigest());

    public static Container Tile(SafeText name, SafeText lead, Button opens) => Layout.Tile(name, [lead], name, opens);

    private static IEnumerable<CardElement> Own(Situation situation) =>
        situation switch
        {
            { HasMentorship: true } =>
            [
                Tile(HelpText.Mentorships, HelpText.MentorshipsLead, new ShowMentorships()),
                Tile(HelpText.CheckIn, HelpText.CheckInLead, new ShowLatestCheckIn()),
                Tile(HelpText.Goals, HelpText.GoalsLead, new ShowMyGoals()),
                Tile(HelpText.Exchange, HelpText.ExchangeLead, new ShowExchange()),
                .. situation.HasCircle
                    ? [Tile(HelpText.Guide, HelpText.GuideLead, new ShowGuide())]
                    : Array.Empty<CardElement>(),
                Tile(HelpText.Agreement, HelpText.AgreementLead, new ShowMyAgreement()),
                Tile(HelpText.LookBack, HelpText.LookBackLead, new ShowLookBack()),
            ],
            { HasSignedUp: true } =>
            [
                Tile(HelpText.Profile, HelpText.ProfileLead, new ShowProfile()),
                Tile(HelpText.Mentorships, HelpText.MentorshipsLead, new ShowMentorships()),
                .. situation.SeeksCircle
                    ? [Tile(HelpText.Circles, HelpText.CirclesLead, new ShowOpenCircles())]
                    : Array.Empty<CardElement>(),
            ],
            _ => [SignUp],
        };

    private static IReadOnlyList<CardElement> OfCoordinators =>
        [
            Tile(HelpText.Cohorts, HelpText.CohortsLead, new ShowCohorts()),
            Tile(HelpText.Match, HelpText.MatchLead, new StartMatch()),
            Tile(HelpText.Console, HelpText.ConsoleLead, new OpenConsole()),
        ];

    private static IReadOnlyList<CardElement> SeldomForCoordinators =>
        [
            Tile(HelpText.NewCohort, HelpText.NewCohortLead, new OfferNewCohort()),
            Tile(HelpText.Notes, HelpText.NotesLead, new ShowNotes()),
            Tile(HelpText.Missing, HelpText.MissingLead, new ShowMissingPeople()),
            Tile(HelpText.Undelivered, HelpText.UndeliveredLead, new ShowUndelivered()),
            Tile(HelpText.MessageAccount, HelpText.MessageAccountLead, new ShowMessageAccount()),
            Tile(HelpText.StopAll, HelpText.StopAllLead, new AskStopAllMessages()),
        ];
}
