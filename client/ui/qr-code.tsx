import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface QrCodeProps {
  readonly text: string;
  /** What it leads to, for those who cannot see it. */
  readonly label?: string;
  readonly className?: string;
}

interface Matrix {
  readonly size: number;
  readonly path: string;
}

// Loaded when the first code is drawn: most pages have none.
const draw = async (text: string): Promise<Matrix> => {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, row) => row);
  const path = rows
    .flatMap((y) => rows.filter((x) => modules.get(y, x)).map((x) => `M${x} ${y}h1v1h-1z`))
    .join('');
  return { size: modules.size, path };
};

/** A QR code as a drawing that scales; always dark on white with its quiet zone, or cameras miss it. */
export const QrCode = ({ text, label, className }: QrCodeProps) => {
  const { t } = useTranslation('ui');
  const [matrix, setMatrix] = useState<Matrix | null>(null);
  useEffect(() => {
    let wanted = true;
    void draw(text).then((drawn) => wanted && setMatrix(drawn));
    return () => {
      wanted = false;
    };
  }, [text]);
  const edge = (matrix?.size ?? 25) + 8;
  return (
    <svg
      className={className}
      viewBox={`-4 -4 ${edge} ${edge}`}
      role="img"
      aria-label={label ?? t('qrCode')}
      shapeRendering="crispEdges"
    >
      <rect x="-4" y="-4" width={edge} height={edge} fill="#fff" />
      {matrix && <path d={matrix.path} fill="#000" />}
    </svg>
  );
};
