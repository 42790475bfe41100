using MentorBot.Domain.CheckIns;

namespace MentorBot.Bot.Configuration;

/// <summary>
/// Section <c>MentorBot</c>: the organisation this deployment serves, and the bot's identity. Values are as configured;
/// <see cref="StartupChecks"/> rejects invalid ones before anything starts.
/// </summary>
internal sealed class MentorBotOptions
{
    public const string SectionName = "MentorBot";

    /// <summary>The Entra tenant of the organisation this deployment serves; a UUID, required.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>The bot's application id; a UUID. May be empty only in Development, to accept unsigned activities.</summary>
    public string AppId { get; set; } = "";

    /// <summary>How the bot is registered: <c>SingleTenant</c> (default), <c>UserAssignedMSI</c> or <c>MultiTenant</c>.</summary>
    public string AppType { get; set; } = AppTypes.SingleTenant;

    /// <summary>The application's client secret; a certificate is preferable.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary>Path of a PKCS#12 file with the application's certificate and private key.</summary>
    public string CertificatePath { get; set; } = "";

    public string CertificatePassword { get; set; } = "";

    /// <summary>The SHA-1 thumbprint of a certificate in the personal store of the current user or the machine.</summary>
    public string CertificateThumbprint { get; set; } = "";

    /// <summary>Entra object ids of the people who run cohorts; at least one.</summary>
    public IList<string> Coordinators { get; set; } = [];

    /// <summary>
    /// Entra object ids of the people who run the whole programme: in the console they see the cohorts of all coordinators. They
    /// are coordinators too, whether or not they are named above; empty for nobody.
    /// </summary>
    public IList<string> ProgrammeLeads { get; set; } = [];

    /// <summary>
    /// Entra object ids of the coordinators who read notes to the coordinators; empty for all of them. Where none of these may
    /// read a note, because they are above its writer or in a mentorship with them, the other coordinators do.
    /// </summary>
    public IList<string> NotesTo { get; set; } = [];

    /// <summary>
    /// Where people's browsers reach this service, such as <c>https://mentorbot.contoso.com</c>; empty if they do not, and then
    /// people get a copy of their data in the chat instead of as a file. The local start names its own address.
    /// </summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>The most check-ins and reminders one person gets in a week, across all cohorts; 1 to 20.</summary>
    public int WeeklyPrompts { get; set; } = PromptBudget.Usual.PerWeek;

    /// <summary>How many minutes lie at least between two prompts to one person; 0 to 1440.</summary>
    public int MinutesBetweenPrompts { get; set; } = (int)PromptBudget.Usual.Gap.TotalMinutes;

    public BotFrameworkOptions BotFramework { get; set; } = new();

    public GraphOptions Graph { get; set; } = new();

    public DeliveryOptions Delivery { get; set; } = new();

    public TurnOptions Turns { get; set; } = new();

    public DoorOptions Door { get; set; } = new();

    public TelemetryOptions Telemetry { get; set; } = new();

    public ReachOptions Reach { get; set; } = new();

    public UnderstandingOptions Understanding { get; set; } = new();

    /// <summary>
    /// Whether activities need no signature. <see cref="StartupChecks"/> permits that only in Development and on loopback addresses.
    /// </summary>
    public bool AcceptsUnsigned => AppId.Length == 0;

    public static MentorBotOptions From(IConfiguration configuration) =>
        configuration.GetSection(SectionName).Get<MentorBotOptions>() ?? new MentorBotOptions();
}

/// <summary>The kinds of bot registration in Azure.</summary>
internal static class AppTypes
{
    public const string SingleTenant = "SingleTenant";
    public const string UserAssignedMsi = "UserAssignedMSI";
    public const string MultiTenant = "MultiTenant";

    public static IReadOnlyList<string> All { get; } = [SingleTenant, UserAssignedMsi, MultiTenant];
}
