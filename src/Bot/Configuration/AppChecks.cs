namespace MentorBot.Bot.Configuration;

/// <summary>Checks the bot's registration and credential.</summary>
internal static class AppChecks
{
    public static IEnumerable<string> Mistakes(MentorBotOptions options)
    {
        if (options.AppId.Length > 0 && !Guid.TryParseExact(options.AppId, "D", out _))
        {
            yield return "MentorBot__AppId must be the application id of the bot's registration, a UUID.";
        }

        if (!AppTypes.All.Contains(options.AppType))
        {
            yield return $"MentorBot__AppType must be one of {string.Join(", ", AppTypes.All)}.";
        }

        if (options.Graph.Enabled && options.AppId.Length == 0)
        {
            yield return "MentorBot__Graph__Enabled is true, but MentorBot__AppId is missing: without it nothing can be asked.";
        }

        if (CredentialMistake(options) is { } mistake)
        {
            yield return mistake;
        }
    }

    private static string? CredentialMistake(MentorBotOptions options)
    {
        var given = Credentials(options);
        return (options.AppId.Length > 0, options.AppType, given.Count) switch
        {
            (false, _, > 0) => $"{given[0]} is set, but MentorBot__AppId is not.",
            (false, _, _) => null,
            (true, AppTypes.UserAssignedMsi, > 0) =>
                $"{given[0]} is set, but an app of type UserAssignedMSI has no secret and no certificate.",
            (true, AppTypes.UserAssignedMsi, _) => null,
            (true, _, 0) =>
                "The app has no credential; set MentorBot__CertificatePath, MentorBot__CertificateThumbprint "
                    + "or MentorBot__AppSecret.",
            (true, _, > 1) => $"Only one credential can be used; {string.Join(" and ", given)} are set.",
            _ => CertificateMistake(options),
        };
    }

    private static List<string> Credentials(MentorBotOptions options) =>
        [
            .. new[]
            {
                (Name: "MentorBot__AppSecret", Value: options.AppSecret),
                (Name: "MentorBot__CertificatePath", Value: options.CertificatePath),
                (Name: "MentorBot__CertificateThumbprint", Value: options.CertificateThumbprint),
            }
                .Where(credential => credential.Value.Length > 0)
                .Select(credential => credential.Name),
        ];

    private static string? CertificateMistake(MentorBotOptions options)
    {
        if (options.AppSecret.Length > 0)
        {
            return null;
        }

        using var certificate = AppCertificate.Find(options);
        return certificate switch
        {
            { HasPrivateKey: true } => null,
            { } => "The certificate of the app comes without its private key.",
            null when options.CertificatePath.Length > 0 =>
                "MentorBot__CertificatePath must name a PKCS#12 file that MentorBot__CertificatePassword opens.",
            null =>
                "MentorBot__CertificateThumbprint names no certificate in the personal store of the user or the machine.",
        };
    }
}
