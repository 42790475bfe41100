using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Delivery;
using MentorBot.Bot.Graph;
using MentorBot.Bot.Telemetry;
using MentorBot.Domain.CheckIns;

namespace MentorBot.Bot.Configuration;

/// <summary>
/// Section <c>MentorBot</c>: who this deployment serves and as which bot. Values are as written; <see cref="StartupChecks"/>
/// has refused the start when one of them makes no sense.
/// </summary>
internal sealed class MentorBotOptions
{
    public const string SectionName = "MentorBot";

    /// <summary>The Entra tenant of the one organisation this deployment serves; a UUID, required.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>The bot's application id; a UUID. Empty only in Development, for activities without a signature.</summary>
    public string AppId { get; set; } = "";

    /// <summary>How the bot is registered: <c>SingleTenant</c> (default), <c>UserAssignedMSI</c> or <c>MultiTenant</c>.</summary>
    public string AppType { get; set; } = AppTypes.SingleTenant;

    /// <summary>The application's secret; a certificate is better.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary>A PKCS#12 file with the application's certificate and its private key.</summary>
    public string CertificatePath { get; set; } = "";

    public string CertificatePassword { get; set; } = "";

    /// <summary>The SHA-1 thumbprint of a certificate in the personal store of the current user or the machine.</summary>
    public string CertificateThumbprint { get; set; } = "";

    /// <summary>Entra object ids of the people who run cohorts; at least one.</summary>
    public IList<string> Coordinators { get; set; } = [];

    /// <summary>
    /// Check-ins and nudges that one person gets in a week, in all cohorts together; 1 to 20.
    /// </summary>
    public int WeeklyPrompts { get; set; } = PromptBudget.Usual.PerWeek;

    public BotFrameworkOptions BotFramework { get; set; } = new();

    public GraphOptions Graph { get; set; } = new();

    public DeliveryOptions Delivery { get; set; } = new();

    public TurnOptions Turns { get; set; } = new();

    public TelemetryOptions Telemetry { get; set; } = new();

    public ReachOptions Reach { get; set; } = new();

    /// <summary>
    /// Whether activities need no signature. True only where <see cref="StartupChecks"/> lets it pass: in Development, on
    /// loopback addresses.
    /// </summary>
    public bool AcceptsUnsigned => AppId.Length == 0;

    public static MentorBotOptions From(IConfiguration configuration) =>
        configuration.GetSection(SectionName).Get<MentorBotOptions>() ?? new MentorBotOptions();
}

internal static class AppTypes
{
    public const string SingleTenant = "SingleTenant";
    public const string UserAssignedMsi = "UserAssignedMSI";
    public const string MultiTenant = "MultiTenant";

    public static IReadOnlyList<string> All { get; } = [SingleTenant, UserAssignedMsi, MultiTenant];
}
