using MentorBot.Bot.Buttons;

namespace MentorBot.Bot.Understanding;

/// <summary>What managers and coordinators want.</summary>
internal static partial class Intents
{
    private static IReadOnlyList<Intent> ManagersAndCoordinators =>
        [
            Shows("team", () => IntentText.Team, new ShowTeamDigest()) with
            {
                IsForManagers = true,
            },
            Shows("team-settings", () => IntentText.Digests, new ShowDigestSettings()) with
            {
                IsForManagers = true,
            },
            Says("cohorts", () => IntentText.Cohorts, () => IntentText.CohortsWords, ToSignUp) with
            {
                ShowsCoordinators = new ShowCohorts(),
            },
            ForCoordinators("new-cohort", () => IntentText.NewCohort, new OfferNewCohort()),
            ForCoordinators("edit-cohort", () => IntentText.EditCohort, new StartEditCohort()),
            ForCoordinators("match", () => IntentText.Match, new ShowCohorts()),
            ForCoordinators("invite", () => IntentText.Invite, new ShowCohorts()),
            ForCoordinators("console", () => IntentText.Console, new OpenConsole()),
            ForCoordinators("undelivered", () => IntentText.Undelivered, new ShowUndelivered()),
        ];
}
