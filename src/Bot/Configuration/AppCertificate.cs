using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MentorBot.Bot.Configuration;

/// <summary>The certificate by which the bot proves who it is.</summary>
internal static class AppCertificate
{
    /// <returns>The configured certificate; null when it cannot be found or opened. The caller disposes of it.</returns>
    public static X509Certificate2? Find(MentorBotOptions options) =>
        options.CertificatePath.Length > 0
            ? FromFile(options.CertificatePath, options.CertificatePassword)
            : FromStore(options.CertificateThumbprint, StoreLocation.CurrentUser)
                ?? FromStore(options.CertificateThumbprint, StoreLocation.LocalMachine);

    private static X509Certificate2? FromFile(string path, string password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, password);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static X509Certificate2? FromStore(string thumbprint, StoreLocation location)
    {
        try
        {
            using var store = new X509Store(StoreName.My, location, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return store
                .Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false)
                .FirstOrDefault();
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
