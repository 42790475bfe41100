using MentorBot.Bot.Cards;
using MentorBot.Domain.Digests;

namespace MentorBot.Bot.Digests;

/// <summary>How a manager can help: another tip each week, and the same for everybody who reads the digest of that week.</summary>
/// <remarks>
/// Each rests on a study: protected time (West 2014), personal invitations (Sandvik 2025), managers' support (Parise 2008),
/// buddies (Liu 2024), recorded goals (Harkin 2016), feedback on the task (Kluger and DeNisi 1996), advice (Yoon 2019),
/// follow-up questions (Huang 2017), thanks (Kumar 2018), satisfaction before having a mentor (Ragins 2000).
/// </remarks>
internal static class DigestTips
{
    private const int DaysAWeek = 7;

    /// <summary>Read when they are shown, in the language of whoever reads them.</summary>
    private static readonly Func<double, SafeText>[] All =
    [
        GiveTime,
        _ => DigestText.TipProtect,
        _ => DigestText.TipInvite,
        _ => DigestText.TipValue,
        _ => DigestText.TipBuddy,
        _ => DigestText.TipGoals,
        _ => DigestText.TipTask,
        _ => DigestText.TipAdvice,
        _ => DigestText.TipFollowUp,
        _ => DigestText.TipThanks,
        _ => DigestText.TipNoFault,
    ];

    /// <summary>How many weeks pass until a tip comes again.</summary>
    public static int Count => All.Length;

    public static SafeText Of(DigestLetter letter) =>
        All[letter.Week.DayNumber / DaysAWeek % All.Length](letter.Content.HoursToExpect);

    private static SafeText GiveTime(double hours) =>
        hours is 1 or 0 ? DigestText.GiveAnHour : DigestText.GiveHours($"{hours:0.#}");
}
